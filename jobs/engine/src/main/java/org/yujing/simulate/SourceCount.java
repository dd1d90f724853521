package org.yujing.simulate;

import java.util.Map;

/**
 * What a source has delivered.
 *
 * @param signals good ones, each once
 * @param duplicates of them that came twice
 * @param held of them that waited for an outage to end
 * @param outOfOrder of them that came after a later one
 * @param spoilt copies that cannot be read, by the way they were spoilt
 */
public record SourceCount(
    long signals,
    long duplicates,
    long held,
    int outages,
    long outOfOrder,
    Map<Spoiling, Long> spoilt) {
  public SourceCount {
    spoilt = Map.copyOf(spoilt);
  }

  /** Lines in the file. */
  public long lines() {
    return signals + duplicates + spoilt.values().stream().mapToLong(Long::longValue).sum();
  }
}
