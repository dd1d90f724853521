package org.yujing.simulate;

import java.time.LocalDate;

/** What calendars say of local days. */
public interface DayFacts {
  boolean holiday(LocalDate day);

  boolean season(String calendar, LocalDate day);
}
