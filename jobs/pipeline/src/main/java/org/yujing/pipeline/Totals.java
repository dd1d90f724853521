package org.yujing.pipeline;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run counted.
 *
 * @param first the time of the first signal, in milliseconds; later than {@code until} where there
 *     was none
 * @param until the end of the period, in milliseconds
 * @param counters by name: what is counted, whose it is and which kind, with tabs between
 */
public record Totals(long first, long until, Map<String, Object> counters) {

  /** Kinds of counts that only a run that is measured has, of rules. */
  public static final String MATCHED = "matched";

  public static final String TIMED = "timed";
  public static final String TIMED_NANOS = "timedNanos";
  public static final String COLD = "cold";
  public static final String COLD_NANOS = "coldNanos";
  public static final String STATES = "states";
  public static final String STATE_BYTES = "stateBytes";
  public static final String KEYS = "keys";

  private static final Set<String> MEASURED =
      Set.of(MATCHED, TIMED, TIMED_NANOS, COLD, COLD_NANOS, STATES, STATE_BYTES, KEYS);

  public Totals {
    counters = Map.copyOf(counters);
  }

  /** What went wrong in judging, by rule and kind. */
  public Map<String, Map<String, Long>> troubles() {
    Map<String, Map<String, Long>> troubles = of("rule");
    troubles.values().forEach(kinds -> kinds.keySet().removeAll(MEASURED));
    troubles.values().removeIf(Map::isEmpty);
    return troubles;
  }

  /** Counts of one thing: by whose, by kind. Sorted. */
  public Map<String, Map<String, Long>> of(String what) {
    Map<String, Map<String, Long>> result = new TreeMap<>();
    counters.forEach(
        (name, count) -> {
          String[] parts = name.split("\t", -1);
          if (parts[0].equals(what)) {
            result
                .computeIfAbsent(parts[1], any -> new TreeMap<>())
                .merge(parts[2], (Long) count, Long::sum);
          }
        });
    return result;
  }

  /** What became of people's actions, by end; ends that none came to are left out. */
  public Map<String, Long> dispositions() {
    return of("dispositions").getOrDefault("", Map.of());
  }

  /** What the second pass did, by what. */
  public Map<String, Long> assessment() {
    return of("assessment").getOrDefault("", Map.of());
  }

  /** Counts of one thing by whose, of all kinds together. */
  public Map<String, Long> sums(String what) {
    Map<String, Long> sums = new TreeMap<>();
    of(what)
        .forEach(
            (whose, kinds) ->
                sums.put(whose, kinds.values().stream().mapToLong(Long::longValue).sum()));
    return sums;
  }

  /** How many records have been read, of all sources. */
  static long read(Map<String, Object> counters) {
    return new Totals(0, 0, counters)
        .of("signals").values().stream().mapToLong(source -> source.getOrDefault("read", 0L)).sum();
  }
}
