package org.yujing.reference;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.yujing.reference.Calendar.DayKind;

/** Which days are worked: Monday to Friday, less the holidays, and the days made up for them. */
public record WorkingDays(Calendar calendar) implements Serializable {
  /** A year without a working day is no calendar: whoever counts stops there. */
  private static final int MOST_DAYS_OFF = 366;

  public boolean working(LocalDate day) {
    if (calendar.has(DayKind.WORKDAY, day)) {
      return true;
    }
    boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    return weekday && !calendar.has(DayKind.HOLIDAY, day);
  }

  /** The first working day after that day. */
  public LocalDate next(LocalDate day) {
    LocalDate next = day.plusDays(1);
    for (int i = 0; i < MOST_DAYS_OFF && !working(next); i++) {
      next = next.plusDays(1);
    }
    return next;
  }

  /**
   * The moment when that many working days have gone by: the same time of day as many working days
   * later. What starts on a day off starts at the first moment of the next working day.
   *
   * @param days at least 0
   */
  public Instant plus(Instant start, int days, ZoneId zone) {
    if (days < 0) {
      throw new IllegalArgumentException("days: " + days);
    }
    ZonedDateTime at = start.atZone(zone);
    if (!working(at.toLocalDate())) {
      at = next(at.toLocalDate()).atStartOfDay(zone);
    }
    LocalDate day = at.toLocalDate();
    for (int i = 0; i < days; i++) {
      day = next(day);
    }
    return at.with(day).toInstant();
  }
}
