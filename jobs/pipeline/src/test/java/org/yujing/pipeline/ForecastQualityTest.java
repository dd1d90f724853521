package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What tasks count of forecasts adds up to how good they were. */
class ForecastQualityTest {
  private final Map<String, Object> counters = new HashMap<>();

  /** One of the tasks that share the work. */
  private Counts task(String name) {
    return new Counts(
        (what, whose, kind) -> {
          String counter = String.join("\t", what.word(), whose, kind, name);
          counters.put(counter, 0L);
          return more -> counters.merge(counter, more, (a, b) -> (Long) a + (Long) b);
        },
        false);
  }

  private ForecastQuality quality(String rule) {
    return ForecastQuality.of(new Totals(0, 0, counters)).get(rule);
  }

  /** By hand: (0.1 + 0.25 + 0.4) / 3 = 0.25; the 0 that came has no relative error. */
  @Test
  void isTheSameHoweverTheWorkIsShared() {
    Counts one = task("one");
    one.foretold("crowd", 0.1, true);
    one.foretold("crowd", Double.NaN, false);
    Counts two = task("two");
    two.foretold("crowd", 0.25, true);
    two.foretold("crowd", 0.4, true);
    assertEquals(4, quality("crowd").n());
    assertEquals(0.25, quality("crowd").mape().getAsDouble());
    assertEquals(0.75, quality("crowd").coverage());
  }

  @Test
  void withoutAnythingButZerosThereIsNoRelativeError() {
    task("one").foretold("crowd", Double.NaN, true);
    assertFalse(quality("crowd").mape().isPresent());
    assertEquals(1, quality("crowd").coverage());
  }

  @Test
  void oneErrorWithoutBoundDoesNotOverflowTheSum() {
    Counts one = task("one");
    one.foretold("crowd", 1e300, false);
    one.foretold("crowd", Double.POSITIVE_INFINITY, false);
    assertEquals(10_000, quality("crowd").mape().getAsDouble());
  }

  /** What the dashboard divides: 0.1 and 0.25 of two that could be measured, three were covered. */
  @Test
  void liveJobsShowWhatItIsMadeOf() {
    Map<String, Long> shown = new TreeMap<>();
    Counts live =
        new Counts(
            (what, whose, kind) -> more -> shown.merge(whose + " " + kind, more, Long::sum), true);
    live.foretold("crowd", 0.1, true);
    live.foretold("crowd", 0.25, true);
    live.foretold("crowd", Double.NaN, true);
    live.foretold("crowd", Double.NaN, false);
    assertEquals(
        Map.of(
            "crowd forecasts", 4L,
            "crowd forecastsCovered", 3L,
            "crowd forecastsMeasured", 2L,
            "crowd forecastErrorMillionths", 350_000L),
        shown);
  }
}
