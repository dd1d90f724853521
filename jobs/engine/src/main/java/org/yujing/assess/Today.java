package org.yujing.assess;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.yujing.reference.Reference;

/** The day and hour of the warning being assessed. A fact for assessment rules. */
public final class Today {
  private final ZonedDateTime time;
  private final Reference reference;
  private final String calendar;

  /**
   * @param millis when
   * @param calendar the calendar of working days
   */
  Today(long millis, ZoneId zone, Reference reference, String calendar) {
    this.time = Instant.ofEpochMilli(millis).atZone(zone);
    this.reference = reference;
    this.calendar = calendar;
  }

  /** Such as {@code 2026-02-01}. */
  public String getDate() {
    return time.toLocalDate().toString();
  }

  public int getMonth() {
    return time.getMonthValue();
  }

  public int getDay() {
    return time.getDayOfMonth();
  }

  /** 1 is Monday. */
  public int getWeekday() {
    return time.getDayOfWeek().getValue();
  }

  /** 0 to 23. */
  public int getHour() {
    return time.getHour();
  }

  /** Whether it is worked today. */
  public boolean isWorkday() {
    return reference.workingDays(calendar).working(time.toLocalDate());
  }

  /** Whether today is in a season of the calendar; never for an unknown one. */
  public boolean inSeason(String season) {
    return reference.season(season, time.toInstant(), time.getZone());
  }
}
