package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without a formatter is what the formatter reads. */
class PlacedTimesTest {
  private static final List<String> TWO_DIGITS =
      List.of("00", "01", "02", "04", "09", "11", "12", "13", "23", "24", "28", "29", "30", "31");
  private static final List<String> YEARS =
      List.of("0000", "0001", "1899", "1900", "2000", "2024", "2025", "2026", "9999");
  private static final List<String> TAILS =
      List.of("", ".", ".5", ".123456789", ".1234567891", ".000", ".5a", ",5");
  private static final List<String> OFFSETS =
      List.of(
          "Z",
          "z",
          "",
          "+08:00",
          "-03:30",
          "+00:00",
          "-00:00",
          "+17:59",
          "+18:00",
          "+18:01",
          "-18:00",
          "+19:00",
          "+08:60",
          "+08",
          "+0800",
          "+08:00:00",
          "Z ",
          "[UTC]",
          "+٠٨:00");
  private static final String ODD = "0123456789٣-:.TtZz+ /é年\u0000";

  private final Random random = new Random(1);

  @Test
  void readsRfc3339AsTheFormatterDoes() {
    for (String zone : List.of("", "Asia/Shanghai", "America/New_York")) {
      Source.TimeField field = new Source.TimeField("time", "", zone);
      for (int i = 0; i < 60_000; i++) {
        agree(field, mutated(rfc3339()));
      }
    }
  }

  private String rfc3339() {
    String date = any(YEARS) + "-" + any(TWO_DIGITS) + "-" + any(TWO_DIGITS);
    String time = any(TWO_DIGITS) + ":" + any(TWO_DIGITS) + ":" + any(TWO_DIGITS);
    return date + "T" + time + any(TAILS) + any(OFFSETS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-MM-dd HH:mm:ss",
        "uuuu-MM-dd HH:mm",
        "yyyy/MM/dd",
        "yyyyMMddHHmmss",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy年MM月dd日 HH时mm分ss秒",
        "yyyy-MM-dd HH:mm:ss ",
      })
  void readsPatternsAsTheirFormattersDo(String pattern) {
    for (String zone : List.of("Asia/Shanghai", "America/New_York", "+05:45")) {
      Source.TimeField field = new Source.TimeField("time", pattern, zone);
      for (int i = 0; i < 10_000; i++) {
        agree(field, mutated(local(pattern)));
      }
    }
  }

  private String local(String pattern) {
    return pattern
        .replaceFirst("yyyy|uuuu", any(YEARS))
        .replaceFirst("MM", any(TWO_DIGITS))
        .replaceFirst("dd", any(TWO_DIGITS))
        .replaceFirst("HH", any(TWO_DIGITS))
        .replaceFirst("mm", any(TWO_DIGITS))
        .replaceFirst("ss", any(TWO_DIGITS))
        .replace("'", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-M-d",
        "dd/MM/yyyy",
        "yy-MM-dd",
        "yyyy-MM-dd hh:mm",
        "yyyy-MM-dd[ HH:mm]",
        "yyyy-MM-dd HH:mm:ss.SSS",
        "yyyy-MM-dd HH:mm:ssXXX",
        "yyyyy-MM-dd",
        "yyyy-MM-dd HH",
        "yyyy-MM-dd HH:mm ",
        "epoch_s",
        "yyyy-MM-dd''"
      })
  void leavesOtherPatternsToTheirFormatters(String pattern) {
    assertNull(PlacedTime.of(pattern));
  }

  @Test
  void needsNoFormatterForTheUsualForms() {
    PlacedTimes rfc3339 = new PlacedTimes(Source.TimeField.CANONICAL);
    for (String text : List.of("2026-01-05T08:00:00+08:00", "2026-01-05T00:00:00.000Z")) {
      assertEquals(Instant.parse("2026-01-05T00:00:00Z"), rfc3339.read(text));
    }
    Source.TimeField field = new Source.TimeField("time", "yyyy-MM-dd HH:mm:ss", "Asia/Shanghai");
    assertNotNull(new PlacedTimes(field).read("2026-01-05 08:00:00"));
  }

  /** Also where clocks change twice within days, or by half an hour or a day. */
  @Test
  void knowsTheMomentsOfEveryZonesLocalTimes() {
    long first = LocalDateTime.of(1900, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    long last = LocalDateTime.of(2040, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    for (String name : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(name);
      LocalTimes times = new LocalTimes(zone);
      long local = first;
      while (local < last) {
        LocalDateTime written = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        assertEquals(
            written.atZone(zone).toEpochSecond(), times.second(local), () -> name + " " + written);
        boolean near = random.nextInt(8) > 0;
        local += near ? random.nextInt(5_400) - 1_800 : random.nextInt(100 * 86_400);
      }
    }
  }

  @Test
  void givesReadingsTheIdOfTheirTime() {
    ReadingIds ids = new ReadingIds();
    for (int i = 0; i < 20_000; i++) {
      long second = random.nextLong(-62_167_219_200L, 253_402_300_800L);
      int unit = List.of(1, 1_000, 1_000_000, 1_000_000_000).get(random.nextInt(4));
      int nanos = random.nextInt(1_000_000_000 / unit) * unit;
      Instant time = Instant.ofEpochSecond(random.nextBoolean() ? second : i, nanos);
      assertEquals("G1/co/" + time, ids.of("G1", "co", time));
    }
  }

  /** Mostly as it is, else with a character changed, added or taken away. */
  private String mutated(String text) {
    int at = random.nextInt(text.length());
    char other = ODD.charAt(random.nextInt(ODD.length()));
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, at) + other + text.substring(at + 1);
      case 1 -> text.substring(0, at) + other + text.substring(at);
      case 2 -> text.substring(0, at) + text.substring(at + 1);
      case 3 -> " " + text;
      default -> text;
    };
  }

  private static void agree(Source.TimeField field, String text) {
    Optional<Instant> placed = Optional.ofNullable(new PlacedTimes(field).read(text));
    placed.ifPresent(time -> assertEquals(formatted(field, text), Optional.of(time), text));
  }

  private static Optional<Instant> formatted(Source.TimeField field, String text) {
    try {
      return Optional.of(new TimeReader(field).formatted(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
