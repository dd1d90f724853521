package org.yujing.simulate;

import java.time.Duration;

/**
 * How badly sources deliver.
 *
 * @param lateness of what is usual, at most; sensors are a thirtieth as late
 * @param late the share that is ten times as late
 * @param duplicates the share that comes twice
 * @param spoilt the share that is followed by a copy that cannot be read
 * @param outages of a source in a year
 * @param longest how long an outage lasts at most; an hour at least
 */
public record Dirt(
    Duration lateness,
    double late,
    double duplicates,
    double spoilt,
    double outages,
    Duration longest) {
  /** As things are. */
  public static final Dirt USUAL =
      new Dirt(Duration.ofMinutes(10), 0.01, 0.005, 0.001, 4, Duration.ofHours(24));

  /** As they never are. */
  public static final Dirt NONE = new Dirt(Duration.ZERO, 0, 0, 0, 0, Duration.ofHours(1));
}
