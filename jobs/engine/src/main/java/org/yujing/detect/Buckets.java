package org.yujing.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Stretches of local time, aligned to local midnight; whole days in sevens are weeks from Monday. A
 * day is as long as the zone makes it.
 */
final class Buckets {
  private static final long MILLIS_A_DAY = Duration.ofDays(1).toMillis();

  private static final double NANOS_A_MILLI = 1e6;

  /** 1970-01-05, a Monday, in days since 1970-01-01. */
  private static final long A_MONDAY = 4;

  private final long every;
  private final ZoneId zone;

  /** {@code every} is whole days, or divides a day. */
  Buckets(Duration every, ZoneId zone) {
    this.every = every.toMillis();
    this.zone = zone;
  }

  /** The start of the bucket that a time lies in, in milliseconds. */
  long start(long time) {
    LocalDate day = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    if (every < MILLIS_A_DAY) {
      long midnight = midnight(day);
      return midnight + Math.floorDiv(time - midnight, every) * every;
    }
    long days = every / MILLIS_A_DAY;
    return midnight(day.minusDays(Math.floorMod(day.toEpochDay() - A_MONDAY, days)));
  }

  /** The end of the bucket that starts there, where the next one starts. */
  long end(long start) {
    LocalDate day = Instant.ofEpochMilli(start).atZone(zone).toLocalDate();
    if (every < MILLIS_A_DAY) {
      return Math.min(start + every, midnight(day.plusDays(1)));
    }
    return midnight(day.plusDays(every / MILLIS_A_DAY));
  }

  /**
   * The number of the bucket that starts there. Neighbours are one apart, but that of parts of a
   * day it goes by the local clock: the same hour of two days is a whole number of days apart, also
   * where the clocks change in between. An hour that the clocks leave out has no bucket, one that
   * they repeat has two.
   */
  long number(long start) {
    ZonedDateTime local = Instant.ofEpochMilli(start).atZone(zone);
    long day = local.toLocalDate().toEpochDay();
    if (every < MILLIS_A_DAY) {
      double part = (double) local.toLocalTime().toNanoOfDay() / NANOS_A_MILLI / every;
      return day * (MILLIS_A_DAY / every) + Math.round(part);
    }
    return Math.floorDiv(day - A_MONDAY, every / MILLIS_A_DAY);
  }

  private long midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
