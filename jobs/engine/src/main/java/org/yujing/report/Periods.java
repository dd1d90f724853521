package org.yujing.report;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.yujing.report.ReportPeriod.Length;

/**
 * Which days and weeks there are, and which of them a run reports on. A day is as long as the zone
 * makes it.
 *
 * @param start the time of the run's first signal, in milliseconds
 * @param from what happened before it is not counted; {@link Long#MIN_VALUE} where everything is
 * @param until when the run ends, that moment included; {@link #NEVER} where it goes on for ever,
 *     and then it has no report of its own
 */
public record Periods(ZoneId zone, long start, long from, long until) implements Serializable {
  public static final long NEVER = Long.MAX_VALUE;

  public Periods {
    Objects.requireNonNull(zone, "zone");
  }

  /** Of a job that goes on for ever. */
  public static Periods unbounded(ZoneId zone) {
    return new Periods(zone, Long.MIN_VALUE, Long.MIN_VALUE, NEVER);
  }

  public boolean bounded() {
    return until != NEVER;
  }

  List<Length> lengths() {
    return bounded() ? List.of(Length.values()) : List.of(Length.DAY, Length.WEEK);
  }

  /** The period of a length that a moment lies in. */
  ReportPeriod of(Length length, long time) {
    LocalDate date = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (length) {
      case DAY -> between(Length.DAY, date, date.plusDays(1));
      case WEEK -> between(Length.WEEK, monday, monday.plusWeeks(1));
      case RUN -> new ReportPeriod(Length.RUN, Math.max(start, from), until);
    };
  }

  private ReportPeriod between(Length length, LocalDate from, LocalDate until) {
    return new ReportPeriod(length, midnight(from), midnight(until));
  }

  private long midnight(LocalDate date) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** Whether the run reports on a part of a period only. */
  boolean cuts(ReportPeriod period) {
    return from > period.from() || endsIn(period);
  }

  private boolean endsIn(ReportPeriod period) {
    return period.length() != Length.RUN && bounded() && until < period.until() - 1;
  }

  /** The part of a period that the run reports on. */
  ReportPeriod within(ReportPeriod period) {
    return new ReportPeriod(
        period.length(), Math.max(from, period.from()), endsIn(period) ? until : period.until());
  }
}
