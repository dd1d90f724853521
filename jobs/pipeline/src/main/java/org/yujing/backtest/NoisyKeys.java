package org.yujing.backtest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.warning.Kind;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** Of which keys a rule warned most. */
final class NoisyKeys {
  private static final int MOST = 10;

  private NoisyKeys() {}

  /** The ten with the most warnings raised; among equals by key. */
  static List<NoisyKey> of(String rule, List<Warning> said) {
    Map<String, Long> counts = new HashMap<>();
    Map<String, Subject> subjects = new HashMap<>();
    for (Warning warning : said) {
      if (warning.kind() == Kind.RAISED) {
        counts.merge(warning.key(), 1L, Long::sum);
        subjects.put(warning.key(), warning.subject());
      }
    }
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(
            entry ->
                new NoisyKey(
                    rule,
                    entry.getKey(),
                    subjects.get(entry.getKey()),
                    entry.getValue(),
                    (double) entry.getValue() / all))
        .toList();
  }
}
