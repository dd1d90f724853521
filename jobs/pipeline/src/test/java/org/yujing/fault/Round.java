package org.yujing.fault;

import java.time.Duration;
import java.time.Instant;

/** The stretch of event time that one case plays: two days, in the first of which signals come. */
record Round(int number) {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long FIRST = Instant.parse("2023-12-31T16:00:00Z").toEpochMilli();

  /** How long warnings are waited for, in the second pass: lanes may be that far apart. */
  static final Duration PATIENCE = Duration.ofHours(16);

  long start() {
    return FIRST + (number - 1L) * 48 * HOUR;
  }

  /** By then the last signal of the round has come. */
  long quiet() {
    return start() + 8 * HOUR;
  }

  /** What falls due up to here is compared. */
  long compared() {
    return start() + 21 * HOUR;
  }

  /** Marks of this time let the first pass get past what is compared. */
  long marked() {
    return start() + 22 * HOUR;
  }

  /** Warnings of this time let the second pass get there too. */
  long called() {
    return marked() + PATIENCE.toMillis();
  }

  /** Marks of this time let those warnings come. */
  long over() {
    return called() + HOUR;
  }
}
