package org.yujing.pipeline;

import java.util.Map;
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

  public Totals {
    counters = Map.copyOf(counters);
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

  /** How many records have been read, of all sources. */
  static long read(Map<String, Object> counters) {
    return new Totals(0, 0, counters)
        .of("signals").values().stream().mapToLong(source -> source.getOrDefault("read", 0L)).sum();
  }
}
