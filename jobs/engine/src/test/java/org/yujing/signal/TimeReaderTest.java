package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

  private static String read(String pattern, String zone, Object value) {
    return new TimeReader(new Source.TimeField("time", pattern, zone)).read(value).toString();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "2026-01-05T08:00:00+08:00, 2026-01-05T00:00:00Z",
        "2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z",
        "2026-01-05t08:00:00z, 2026-01-05T08:00:00Z",
        "2026-01-05T08:00:00.123456789-03:30, 2026-01-05T11:30:00.123456789Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "1965-03-01T00:00:00Z, 1965-03-01T00:00:00Z",
      })
  void readsRfc3339(String text, String time) {
    assertEquals(time, read("", "", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T08:00:00+08:00",
        "2025-02-29T08:00:00+08:00",
        "2026-13-01T08:00:00+08:00",
        "2026-01-05T24:00:00+08:00",
        "2026-01-05T08:00:60+08:00",
        "2026-01-05T08:60:00+08:00",
        "2026-01-05T08:00:00",
        "2026-01-05T08:00+08:00",
        "2026-01-05T08:00:00.+08:00",
        "2026-01-05T08:00:00+0800",
        "2026-01-05T08:00:00+8",
        "2026-01-05",
        "2026-1-5T08:00:00Z",
        "+2026-01-05T08:00:00Z",
        "12026-01-05T08:00:00Z",
        "2026-01-05T08:00:00Z ago",
        "yesterday",
      })
  void refusesWhatIsNotRfc3339(String text) {
    assertThrows(DateTimeException.class, () -> read("", "", text));
  }

  @Test
  void needsNoOffsetWhereTheSourceHasAZone() {
    assertEquals("2026-01-05T00:00:00Z", read("", "Asia/Shanghai", "2026-01-05T08:00:00"));
    assertEquals("2026-01-05T08:00:00Z", read("", "Asia/Shanghai", "2026-01-05T08:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "yyyy-MM-dd HH:mm:ss, 2026-01-05 08:00:00, 2026-01-05T00:00:00Z",
        "uuuu-MM-dd HH:mm:ss, 2026-01-05 08:00:00, 2026-01-05T00:00:00Z",
        "yyyy-MM-dd HH:mm:ss.SSS, 2026-01-05 08:00:00.502, 2026-01-05T00:00:00.502Z",
        "yyyy/M/d H:mm, 2026/1/5 8:07, 2026-01-05T00:07:00Z",
        "yyyy年M月d日 H时m分, 2026年1月5日 8时7分, 2026-01-05T00:07:00Z",
        "yyyy-MM-dd HH, 2026-01-05 08, 2026-01-05T00:00:00Z",
        "yyyyMMddHHmmss, 20260105080000, 2026-01-05T00:00:00Z",
        "MM/dd/yyyy hh:mm:ss a, 01/05/2026 08:00:00 PM, 2026-01-05T12:00:00Z",
        "MM/dd/yyyy hh:mm:ss a, 01/05/2026 12:00:00 am, 2026-01-04T16:00:00Z",
        "d MMM yyyy HH:mm, 5 Jan 2026 08:00, 2026-01-05T00:00:00Z",
        "yy-MM-dd, 26-01-05, 2026-01-04T16:00:00Z",
        "yyyy-MM-dd HH:mm:ssXXX, 2026-01-05 08:00:00+01:00, 2026-01-05T07:00:00Z",
        "yyyy-MM-dd HH:mm:ss VV, 2026-01-05 08:00:00 Europe/Paris, 2026-01-05T07:00:00Z",
        "yyyy-MM-dd[ HH:mm], 2026-01-05, 2026-01-04T16:00:00Z",
        "yyyy-MM-dd[ HH:mm], 2026-01-05 08:00, 2026-01-05T00:00:00Z",
      })
  void readsPatternsInTheSourcesZone(String pattern, String text, String time) {
    assertTrue(TimePattern.flaw(pattern).isEmpty(), pattern);
    assertEquals(time, read(pattern, "Asia/Shanghai", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2025-02-29", "2026-04-31", "2026-00-10", "2026-1-05", ""})
  void refusesDaysThatDoNotExist(String text) {
    assertThrows(DateTimeException.class, () -> read("yyyy-MM-dd", "Asia/Shanghai", text));
  }

  @Test
  void takesADateAsItsLocalMidnight() {
    assertEquals("2023-01-11T05:00:00Z", read("yyyy-MM-dd", "America/New_York", "2023-01-11"));
    assertEquals("2018-11-04T03:00:00Z", read("yyyy-MM-dd", "America/Sao_Paulo", "2018-11-04"));
  }

  @Test
  void takesTheEarlierOfTwoEqualLocalTimes() {
    String pattern = "yyyy-MM-dd HH:mm";
    assertEquals("2025-11-02T05:30:00Z", read(pattern, "America/New_York", "2025-11-02 01:30"));
  }

  @Test
  void movesForwardATimeThatTheClockSkipped() {
    String pattern = "yyyy-MM-dd HH:mm";
    assertEquals("2025-03-09T07:30:00Z", read(pattern, "America/New_York", "2025-03-09 02:30"));
  }

  @Test
  void readsSecondsAndMillisecondsSince1970() {
    assertEquals("2020-07-13T00:00:24.502Z", read("epoch_s", "", "1594598424.502"));
    assertEquals("2020-07-13T00:00:24.502Z", read("epoch_s", "", 1594598424.502));
    assertEquals("2020-07-13T00:00:24Z", read("epoch_s", "", 1594598424L));
    assertEquals("2020-07-13T00:00:24.502Z", read("epoch_ms", "", "1594598424502"));
    assertEquals("2020-07-13T00:00:24.502250Z", read("epoch_ms", "", "1594598424502.25"));
    assertEquals("1970-01-01T00:00:00Z", read("epoch_s", "", 0));
    assertEquals("1969-12-31T23:59:58.500Z", read("epoch_s", "", "-1.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1e9", "0x10", "99999999999999999", "-99999999999999", "NaN"})
  void refusesWhatIsNoNumberOfSeconds(String text) {
    assertThrows(DateTimeException.class, () -> read("epoch_s", "", text));
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    assertThrows(DateTimeException.class, () -> read("epoch_s", "", Double.NaN));
    assertThrows(DateTimeException.class, () -> read("epoch_s", "", Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @CsvSource({
    "YYYY-MM-dd, yyyy",
    "yyyy-mm-dd, mm is the minute",
    "yyyy-MM-dd hh:mm:ss, HH",
    "HH:mm:ss, month",
    "yyyy-MM, for example",
    "yyyy-MM-dd bogus, single quotes",
    "yyyy-MM-dd {, for example",
  })
  void explainsPatternsThatGiveNoMoment(String pattern, String hint) {
    String said = TimePattern.flaw(pattern).orElseThrow();
    assertTrue(said.contains(hint), said);
  }
}
