package org.yujing.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.yujing.report.ReportPeriod.Length;

class PeriodsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aDayRunsFromLocalMidnightToLocalMidnight() {
    ReportPeriod day = of(SHANGHAI, Length.DAY, "2026-01-07T23:59:59.999");
    assertEquals(time(SHANGHAI, "2026-01-07T00:00"), day.from());
    assertEquals(time(SHANGHAI, "2026-01-08T00:00"), day.until());
  }

  @Test
  void midnightBelongsToTheNewDay() {
    ReportPeriod day = of(SHANGHAI, Length.DAY, "2026-01-08T00:00");
    assertEquals(time(SHANGHAI, "2026-01-08T00:00"), day.from());
  }

  @Test
  void aWeekRunsFromMondayToMonday() {
    for (String any : new String[] {"2026-01-05T00:00", "2026-01-08T12:00", "2026-01-11T23:59"}) {
      ReportPeriod week = of(SHANGHAI, Length.WEEK, any);
      assertEquals(time(SHANGHAI, "2026-01-05T00:00"), week.from());
      assertEquals(time(SHANGHAI, "2026-01-12T00:00"), week.until());
    }
  }

  @Test
  void daysAndWeeksAreAsLongAsTheClocksMakeThem() {
    assertEquals(23, hours(of(BERLIN, Length.DAY, "2026-03-29T12:00")));
    assertEquals(25, hours(of(BERLIN, Length.DAY, "2026-10-25T12:00")));
    assertEquals(7 * 24 - 1, hours(of(BERLIN, Length.WEEK, "2026-03-24T12:00")));
    assertEquals(7 * 24 + 1, hours(of(BERLIN, Length.WEEK, "2026-10-19T00:00")));
  }

  @Test
  void everyHourOfAYearLiesInItsDayAndWeek() {
    Periods periods = Periods.unbounded(BERLIN);
    long hour = Duration.ofHours(1).toMillis();
    for (long time = time(BERLIN, "2026-01-01T00:00"), i = 0; i < 8760; i++, time += hour) {
      for (Length length : periods.lengths()) {
        ReportPeriod period = periods.of(length, time);
        assertTrue(period.from() <= time && time < period.until());
        assertEquals(period.until(), periods.of(length, period.until()).from());
      }
    }
  }

  @Test
  void aRunThatEndsBeforeTheLastMomentCutsThePeriod() {
    ReportPeriod day = of(SHANGHAI, Length.DAY, "2026-01-07T12:00");
    assertTrue(new Periods(SHANGHAI, 0, Long.MIN_VALUE, day.until() - 2).cuts(day));
    assertFalse(new Periods(SHANGHAI, 0, Long.MIN_VALUE, day.until() - 1).cuts(day));
    assertFalse(new Periods(SHANGHAI, 0, Long.MIN_VALUE, day.until()).cuts(day));
    assertFalse(Periods.unbounded(SHANGHAI).cuts(day));
  }

  private static ReportPeriod of(ZoneId zone, Length length, String time) {
    return Periods.unbounded(zone).of(length, time(zone, time));
  }

  private static long time(ZoneId zone, String time) {
    return LocalDateTime.parse(time).atZone(zone).toInstant().toEpochMilli();
  }

  private static long hours(ReportPeriod period) {
    return Duration.between(
            Instant.ofEpochMilli(period.from()), Instant.ofEpochMilli(period.until()))
        .toHours();
  }
}
