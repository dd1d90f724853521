package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujing.signal.Source.TimeField;

class TimeShiftTest {
  private static TimeShift days(int days, String pattern, String zone) {
    return new TimeShift(new TimeField("time", pattern, zone), Duration.ofDays(days));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | ''            | 2026-02-27T08:00:00+08:00 |"
            + " 2026-03-01T08:00:00+08:00",
        "''                  | ''            | 2026-02-27T23:00:00.25Z   | 2026-03-01T23:00:00.25Z",
        "yyyy-MM-dd HH:mm:ss | Asia/Shanghai | 2026-02-27 08:00:00       | 2026-03-01 08:00:00",
        "yyyy年M月d日         | Asia/Shanghai | 2026年2月27日              | 2026年3月1日",
        "epoch_ms            | ''            | 1770000000123             | 1770172800123",
        "epoch_s             | ''            | 1770000000.5              | 1770172800.5",
        "yyyy-MM-dd          | Asia/Shanghai | soon                      | soon",
        "yyyy-MM-dd          | Asia/Shanghai | 2026-02-30                | 2026-02-30"
      })
  void movesATimeInItsOwnPattern(String pattern, String zone, String before, String after) {
    assertEquals(after, days(2, pattern, zone).text(before));
  }

  @Test
  void movesTheTimeOfAnObjectAndNothingElse() {
    String before =
        "{ \"a\" : {\"time\":\"2026-02-27T08:00:00Z\"}, \"n\":1.50,\n"
            + "\"time\" :\"2026-02-27T08:00:00Z\" ,\"z\":\"题\"}";
    String after =
        "{ \"a\" : {\"time\":\"2026-02-27T08:00:00Z\"}, \"n\":1.50,\n"
            + "\"time\" :\"2026-02-28T08:00:00Z\" ,\"z\":\"题\"}";
    assertEquals(after, days(1, "", "").json(before));
    assertEquals(
        "{\"time\":86400000,\"b\":1}", days(1, "epoch_ms", "").json("{\"time\":0,\"b\":1}"));
    assertEquals("{\"time\":\"86400\"}", days(1, "epoch_s", "").json("{\"time\":\"0\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1]",
        "{\"time\":",
        "{\"time\":null}",
        "nothing",
        "{\"b\":1}",
        "{\"time\":{}}",
        "''"
      })
  void leavesWhatHasNoTimeAsItIs(String text) {
    assertEquals(text, days(1, "", "").json(text));
  }
}
