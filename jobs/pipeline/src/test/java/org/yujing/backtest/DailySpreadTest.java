package org.yujing.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DailySpreadTest {

  @Test
  void daysOnWhichNothingHappensCount() {
    assertEquals(new DailySpread(9, 0, 7, 7), DailySpread.of(List.of(0, 7, 0, 2, 0)));
  }

  @Test
  void ofAnEvenNumberOfDaysTheMedianIsBetweenTwo() {
    assertEquals(new DailySpread(10, 2.5, 4, 4), DailySpread.of(List.of(4, 1, 3, 2)));
  }

  /** Nearest rank: of 20 days the 19th, of 100 the 95th. */
  @Test
  void onNinetyFiveOfAHundredDaysItIsNotMore() {
    assertEquals(19, DailySpread.of(IntStream.rangeClosed(1, 20).boxed().toList()).high());
    assertEquals(95, DailySpread.of(IntStream.rangeClosed(1, 100).boxed().toList()).high());
    assertEquals(1, DailySpread.of(List.of(1)).high());
  }

  @Test
  void withoutDaysThereIsNothing() {
    assertEquals(DailySpread.NOTHING, DailySpread.of(List.of()));
  }

  @Test
  void aDayIsLocal() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    long evening = Instant.parse("2026-03-01T15:59:59Z").toEpochMilli();
    long midnight = Instant.parse("2026-03-01T16:00:00Z").toEpochMilli();
    LocalDays days = LocalDays.of(shanghai, evening, midnight);
    assertEquals(2, days.count());
    assertEquals("2026-03-01", days.first().toString());
    assertEquals(List.of(1, 2), days.counts(LongStream.of(evening, midnight, midnight)));
    assertEquals(0, LocalDays.of(shanghai, midnight, evening).count());
  }
}
