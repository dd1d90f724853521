package org.yujing.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleSet;
import org.yujing.warning.Warning;

/**
 * The warnings of two rule sets over the same history, key by key. Two of one rule and key are the
 * same warning if they have the same id of an episode or, those put aside, if they overlap in time.
 *
 * @param before the version of the other rule set
 * @param same how many are alike, by rule
 * @param differences by rule, key and time
 */
public record WarningComparison(
    String before, Map<String, Long> same, List<WarningDifference> differences) {

  /** What {@code after} says that {@code before} does not, and the other way about. */
  public static WarningComparison of(
      RuleSet other, List<Warning> before, RuleSet rules, List<Warning> after) {
    Set<String> happening =
        Stream.concat(other.rules().stream(), rules.rules().stream())
            .filter(rule -> rule.detector().happens())
            .map(Rule::name)
            .collect(Collectors.toSet());
    Map<List<String>, List<EpisodeSpan>> left = byKey(EpisodeSpan.of(before, happening));
    Map<List<String>, List<EpisodeSpan>> right = byKey(EpisodeSpan.of(after, happening));
    Pairing pairing = new Pairing();
    Set<List<String>> keys = new TreeSet<>(Comparator.comparing(key -> String.join("\t", key)));
    keys.addAll(left.keySet());
    keys.addAll(right.keySet());
    for (List<String> key : keys) {
      pairing.of(left.getOrDefault(key, List.of()), right.getOrDefault(key, List.of()));
    }
    return new WarningComparison(other.version(), pairing.same, pairing.differences());
  }

  private static Map<List<String>, List<EpisodeSpan>> byKey(List<EpisodeSpan> spans) {
    return spans.stream().collect(Collectors.groupingBy(span -> List.of(span.rule(), span.key())));
  }

  /** How many there are of a fate, of one rule. */
  public long count(String rule, WarningDifference.Fate fate) {
    return differences.stream()
        .filter(difference -> difference.rule().equals(rule) && difference.fate() == fate)
        .count();
  }

  /** The rules of either set that said something, by name. */
  public Set<String> rules() {
    Set<String> rules = new TreeSet<>(same.keySet());
    differences.forEach(difference -> rules.add(difference.rule()));
    return rules;
  }

  private static final class Pairing {
    private final Map<String, Long> same = new TreeMap<>();
    private final List<WarningDifference> differences = new ArrayList<>();

    /** All of one rule and key. */
    void of(List<EpisodeSpan> before, List<EpisodeSpan> after) {
      List<EpisodeSpan> gone = new ArrayList<>(before);
      List<EpisodeSpan> come = new ArrayList<>();
      for (EpisodeSpan now : after) {
        if (!paired(gone, now, Pairing::oneEpisode)) {
          come.add(now);
        }
      }
      come.removeIf(now -> paired(gone, now, EpisodeSpan::overlaps));
      gone.forEach(lost -> differences.add(new WarningDifference(lost, null)));
      come.forEach(found -> differences.add(new WarningDifference(null, found)));
    }

    private static boolean oneEpisode(EpisodeSpan one, EpisodeSpan other) {
      return one.first().episode().equals(other.first().episode())
          && one.first().id().equals(other.first().id());
    }

    private boolean paired(List<EpisodeSpan> gone, EpisodeSpan now, Likeness likeness) {
      Iterator<EpisodeSpan> candidates = gone.iterator();
      while (candidates.hasNext()) {
        EpisodeSpan then = candidates.next();
        if (likeness.alike(then, now)) {
          candidates.remove();
          pair(then, now);
          return true;
        }
      }
      return false;
    }

    private void pair(EpisodeSpan then, EpisodeSpan now) {
      if (then.saysTheSame(now)) {
        same.merge(now.rule(), 1L, Long::sum);
      } else {
        differences.add(new WarningDifference(then, now));
      }
    }

    List<WarningDifference> differences() {
      return differences.stream()
          .sorted(
              Comparator.comparing(WarningDifference::rule)
                  .thenComparing(difference -> difference.shown().key())
                  .thenComparingLong(difference -> difference.shown().from())
                  .thenComparing(WarningDifference::fate))
          .toList();
    }
  }

  private interface Likeness {
    boolean alike(EpisodeSpan one, EpisodeSpan other);
  }
}
