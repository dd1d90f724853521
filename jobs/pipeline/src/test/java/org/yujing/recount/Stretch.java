package org.yujing.recount;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A day, a week or the run.
 *
 * @param end the first moment that does not belong to it, in milliseconds
 * @param writtenUntil what is written for its end
 */
record Stretch(String name, long from, long end, long writtenUntil, boolean complete) {

  /** All days and weeks that a run touches, and the run. */
  static List<Stretch> of(ZoneId zone, long start, long until) {
    List<Stretch> stretches = new ArrayList<>();
    LocalDate first = date(start, zone);
    LocalDate last = date(until, zone);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      stretches.add(between("day", midnight(day, zone), midnight(day.plusDays(1), zone), until));
    }
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
      long end = midnight(monday.plusWeeks(1), zone);
      stretches.add(between("week", midnight(monday, zone), end, until));
    }
    stretches.add(new Stretch("run", start, until + 1, until, true));
    return stretches;
  }

  private static Stretch between(String name, long from, long end, long until) {
    return until < end - 1
        ? new Stretch(name, from, until + 1, until, false)
        : new Stretch(name, from, end, end, true);
  }

  private static LocalDate date(long time, ZoneId zone) {
    return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
  }

  private static long midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  boolean holds(long time) {
    return time >= from && time < end;
  }

  boolean hasOnlyBegun() {
    return from == writtenUntil;
  }
}
