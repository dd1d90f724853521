package org.yujing.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({"500ms,500", "30s,30000", "10m,600000", "24h,86400000", "30d,2592000000"})
  void readsANumberAndAUnit(String text, long millis) {
    assertEquals(Optional.of(Duration.ofMillis(millis)), Durations.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "s", "3wd", "-1s", "1.5h", "1h30m", "1 h", "99999999d"})
  void refusesAnythingElse(String text) {
    assertEquals(Optional.empty(), Durations.parse(text));
  }

  @Test
  void tellsWhatWorkingDaysAreFor() {
    assertTrue(Durations.hint("3wd").contains("clocks"));
  }

  @ParameterizedTest
  @CsvSource({"0,0s", "500,500ms", "30000,30s", "90000,90s", "86400000,1d", "90000000,25h"})
  void writesTheShortestForm(long millis, String text) {
    assertEquals(text, Durations.text(Duration.ofMillis(millis)));
  }
}
