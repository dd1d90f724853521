package org.yujing.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.yujing.simulate.CitySize;

/** A simulated period that is not over yet: what lies ahead of the clock would be refused. */
final class PeriodAhead {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private PeriodAhead() {}

  /** What to say about it, with the latest first day that would do; nothing where it is past. */
  static Optional<String> of(CitySize size, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    LocalDate last = size.from().plusDays(size.days() - 1L);
    return last.isBefore(today)
        ? Optional.empty()
        : Optional.of(
            Words.of(
                "simulate.ahead",
                last.toString(),
                today.toString(),
                today.minusDays(size.days()).toString()));
  }
}
