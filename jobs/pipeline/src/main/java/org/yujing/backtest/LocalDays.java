package org.yujing.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The local days of a period, those on which nothing happened too.
 *
 * @param count 0 where the period has no signal
 */
public record LocalDays(ZoneId zone, LocalDate first, int count) {

  /** The days from one moment to another, in milliseconds, both included. */
  public static LocalDays of(ZoneId zone, long from, long until) {
    if (from > until) {
      return new LocalDays(zone, LocalDate.EPOCH, 0);
    }
    LocalDate first = date(zone, from);
    return new LocalDays(
        zone, first, Math.toIntExact(ChronoUnit.DAYS.between(first, date(zone, until)) + 1));
  }

  /** The day of a moment, from 0; the first or the last where it lies outside. */
  public int index(long time) {
    long day = ChronoUnit.DAYS.between(first, date(zone, time));
    return (int) Math.max(0, Math.min(count - 1L, day));
  }

  /** How many of these moments there are on each day. */
  List<Integer> counts(LongStream times) {
    Integer[] counts = new Integer[count];
    Arrays.fill(counts, 0);
    times.forEach(time -> counts[index(time)]++);
    return List.of(counts);
  }

  public LocalDate day(int index) {
    return first.plusDays(index);
  }

  private static LocalDate date(ZoneId zone, long time) {
    return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
  }
}
