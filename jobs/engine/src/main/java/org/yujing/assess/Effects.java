package org.yujing.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.warning.Level;

/** What the rules have said of one case so far. */
final class Effects {
  /** More than this in one call is a slip, or an attempt to own the queue. */
  static final int MOST_POINTS = 1000;

  /** What is longer is cut: reasons are kept with the item. */
  private static final int LONGEST = 1000;

  private final Policy policy;
  private final Level known;
  private final List<Fired> fired = new ArrayList<>();
  private final Set<String> assist = new LinkedHashSet<>();
  private final Set<String> recommend = new LinkedHashSet<>();
  private final Map<String, Integer> given = new HashMap<>();
  private String rule = "";
  private Set<String> sources = Set.of();
  private long score;
  private Level least;
  private String lead = "";
  private String dismissed = "";

  /**
   * @param known the worst level of the item's warnings
   */
  Effects(Policy policy, Level known) {
    this.policy = policy;
    this.known = known;
  }

  /** The rule that speaks next, and the warning rules that it speaks because of. */
  void speaks(String name, Set<String> because) {
    rule = name;
    sources = because;
  }

  void score(double points, String reason) {
    int wanted = (int) Math.max(-MOST_POINTS, Math.min(MOST_POINTS, Math.round(points)));
    int allowed = wanted;
    for (String source : sources) {
      int left = policy.pointsCap() - given.getOrDefault(key(source), 0);
      allowed = Math.min(allowed, Math.max(0, left));
    }
    int counted = wanted <= 0 ? wanted : allowed;
    if (counted > 0) {
      sources.forEach(source -> given.merge(key(source), counted, Integer::sum));
    }
    score += counted;
    String capped = counted < wanted ? " (capped from +" + wanted + ")" : "";
    said((counted < 0 ? "" : "+") + counted + capped, reason);
  }

  private String key(String source) {
    return rule + '\0' + source;
  }

  void atLeast(String word, String reason) {
    Level level =
        Level.of(word)
            .orElseThrow(() -> new IllegalArgumentException("there is no level \"" + word + "\""));
    if (level.above(least)) {
      least = level;
    }
    said("at least " + word, reason);
  }

  void lead(String unit) {
    boolean first = lead.isEmpty();
    if (first) {
      lead = cut(unit);
    }
    said("lead " + unit + (first ? "" : " (stays with " + lead + ")"), "");
  }

  void assist(String unit) {
    assist.add(cut(unit));
    said("assist " + unit, "");
  }

  void recommend(String text) {
    recommend.add(cut(text));
    said("recommend " + text, "");
  }

  void dismiss(String reason) {
    if (dismissed.isEmpty()) {
      dismissed = cut(reason.isBlank() ? rule : reason);
    }
    said("dismiss", reason);
  }

  /** Everything taken together. */
  Assessed assessed() {
    int points = (int) Math.max(0, Math.min(Integer.MAX_VALUE, score));
    Level level = known;
    for (Level other : Level.values()) {
      Integer needed = policy.scoreLevels().get(other);
      boolean scored = needed != null && points >= needed;
      if ((scored || other == least) && other.above(level)) {
        level = other;
      }
    }
    String aside = least == null && level == known ? dismissed : "";
    return new Assessed(
        level, points, fired, lead, List.copyOf(assist), List.copyOf(recommend), aside, "");
  }

  private void said(String effect, String reason) {
    fired.add(new Fired(rule, cut(effect), cut(reason)));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
