package org.yujing.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpreadTest {
  private static final long HOUR = 3_600_000;

  @Test
  void interpolatesBetweenTheTwoNearest() {
    // R: quantile(c(1, 2, 3, 4), c(.5, .9)) is 2.5 and 3.7
    assertEquals(new Hours(4, 2.5, 3.7), hours(4, 1, 3, 2));
  }

  @Test
  void oneTimeIsItsOwnMedian() {
    assertEquals(new Hours(1, 2, 2), hours(2));
  }

  @Test
  void equalTimesCountEachTime() {
    // R: quantile(c(1, 1, 1, 5, 5), c(.5, .9)) is 1 and 5
    assertEquals(new Hours(5, 1, 5), hours(1, 5, 1, 5, 1));
    // R: quantile(c(1, 1, 5, 5), c(.5, .9)) is 3 and 5
    assertEquals(new Hours(4, 3, 5), hours(1, 5, 1, 5));
  }

  @Test
  void hoursHaveTwoDecimals() {
    Spread spread = new Spread();
    spread.add(HOUR / 3);
    assertEquals(new Hours(1, 0.33, 0.33), spread.hours());
  }

  @Test
  void noTimesHaveNoMedian() {
    assertEquals(Hours.NONE, new Spread().hours());
  }

  private static Hours hours(int... lengths) {
    Spread spread = new Spread();
    for (int length : lengths) {
      spread.add(length * HOUR);
    }
    return spread.hours();
  }
}
