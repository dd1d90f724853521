package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yujing.warning.Level;

/** What rules in the shadow said, and what live ones said of the same subjects. */
final class ShadowComparison {
  /** Whom or what warnings are about. */
  record Who(String type, String id) implements Comparable<Who> {
    @Override
    public int compareTo(Who other) {
      int types = type.compareTo(other.type);
      return types == 0 ? id.compareTo(other.id) : types;
    }
  }

  /**
   * One subject, and the highest level that each side said of it.
   *
   * @param shadow null where the shadow rule said nothing
   * @param live null where the live rules said nothing
   */
  record Both(Who who, String name, Level shadow, Level live) {
    /** Which side the level is of that it is counted under: the shadow's, else the live one's. */
    Level level() {
      return shadow == null ? live : shadow;
    }

    boolean agree() {
      return shadow == live;
    }
  }

  /** One rule in the shadow, held against those live rules. */
  record Held(String rule, String scenario, List<String> against, List<Both> subjects) {}

  private static final class Spoken {
    private final String scenario;
    private final Map<Who, Level> highest = new TreeMap<>();

    private Spoken(String scenario) {
      this.scenario = scenario;
    }
  }

  private final Map<String, Spoken> shadow = new TreeMap<>();
  private final Map<String, Spoken> live = new TreeMap<>();
  private final Map<Who, String> names = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  /** A rule that may have said nothing yet. */
  void rule(String name, String scenario, boolean inShadow) {
    (inShadow ? shadow : live).computeIfAbsent(name, any -> new Spoken(scenario));
  }

  /** A warning as JSON; of the same id it is heard once, and a cleared one says no level. */
  void add(JsonNode warning, boolean inShadow) {
    Optional<Level> level = Level.of(warning.path("level").asText());
    boolean said = !warning.path("kind").asText().equals("cleared");
    if (level.isEmpty() || !said || !seen.add(warning.path("id").asText())) {
      return;
    }
    String rule = warning.path("rule").asText();
    rule(rule, warning.path("scenario").asText(), inShadow);
    JsonNode subject = warning.path("subject");
    Who who = new Who(subject.path("type").asText(), subject.path("id").asText());
    names.merge(who, subject.path("name").asText(), (old, now) -> now.isEmpty() ? old : now);
    Spoken spoken = (inShadow ? shadow : live).get(rule);
    spoken.highest.merge(who, level.get(), ShadowComparison::higher);
  }

  private static Level higher(Level one, Level other) {
    return one.above(other) ? one : other;
  }

  /**
   * Every rule in the shadow against the live ones.
   *
   * @param scenario only that one; "" for all
   * @param pairs the live rule that a shadow rule is held against; without one, all of its scenario
   */
  List<Held> held(String scenario, Map<String, String> pairs) {
    List<Held> held = new ArrayList<>();
    shadow.forEach(
        (rule, said) -> {
          if (scenario.isEmpty() || said.scenario.equals(scenario)) {
            held.add(held(rule, said, pairs.get(rule)));
          }
        });
    return held;
  }

  private Held held(String rule, Spoken said, String pair) {
    List<String> against =
        pair == null
            ? live.keySet().stream()
                .filter(name -> live.get(name).scenario.equals(said.scenario))
                .toList()
            : List.of(pair);
    Map<Who, Level> other = new TreeMap<>();
    for (String name : against) {
      Spoken spoken = live.get(name);
      if (spoken != null) {
        spoken.highest.forEach((who, level) -> other.merge(who, level, ShadowComparison::higher));
      }
    }
    Set<Who> all = new TreeSet<>(said.highest.keySet());
    all.addAll(other.keySet());
    List<Both> subjects =
        all.stream()
            .map(who -> new Both(who, names.get(who), said.highest.get(who), other.get(who)))
            .toList();
    return new Held(rule, said.scenario, against, subjects);
  }
}
