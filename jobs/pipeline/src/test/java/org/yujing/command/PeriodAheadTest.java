package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujing.simulate.CitySize;

class PeriodAheadTest {
  /** Ten minutes past midnight in Shanghai, still the day before in London. */
  private static final Instant NOW = Instant.parse("2026-03-10T16:10:00Z");

  private static Optional<String> tenDaysFrom(String first) {
    return PeriodAhead.of(new CitySize(1, 2, LocalDate.parse(first), 10), NOW);
  }

  @Test
  void saysNothingOfAPeriodThatEndedYesterday() {
    assertEquals(Optional.empty(), tenDaysFrom("2026-03-01"));
  }

  @Test
  void warnsOfAPeriodThatEndsTodayAndNamesTheFirstDayThatWouldDo() {
    String warning = tenDaysFrom("2026-03-02").orElseThrow();
    assertTrue(warning.contains("2026-03-11") && warning.contains("TIME_AHEAD"), warning);
    assertTrue(warning.contains("--from 2026-03-01"), warning);
  }

  @Test
  void warnsOfAPeriodThatHasNotBegun() {
    assertTrue(tenDaysFrom("2030-01-01").orElseThrow().contains("2030-01-10"));
  }
}
