package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.signal.TestingSources.PSEUDONYMS;
import static org.yujing.signal.TestingSources.rejection;
import static org.yujing.signal.TestingSources.signal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReadingTest {
  private static final Source COMPLAINTS = TestingSources.json(Stream.COMPLAINT);
  private static final Source EVENTS = TestingSources.json(Stream.EVENT);
  private static final Source READINGS = TestingSources.json(Stream.SENSOR);

  private static String with(String more) {
    return "{\"id\":\"C1\",\"time\":\"2026-01-05T08:00:00+08:00\"" + more + "}";
  }

  private static String reading(String value) {
    return "{\"time\":\"2026-01-05T08:00:00.5004+08:00\",\"device\":\"G1\",\"metric\":\"ch4_lel\","
        + "\"value\":"
        + value
        + "}";
  }

  private static void assertRejected(RejectionCode code, String field, Source source, String text) {
    Rejection rejection = rejection(source, text);
    assertEquals(code, rejection.code(), rejection.toString());
    assertEquals(field, rejection.field(), rejection.toString());
  }

  @Test
  void readsAComplaint() {
    Signal signal =
        signal(
            COMPLAINTS,
            with(
                ",\"channel\":\"12345\",\"category\":\"labour.wage_arrears\",\"title\":\"欠薪\","
                    + "\"content\":\"三个月未发\",\"people\":3,\"amount\":12000.5,"
                    + "\"parties\":[\"A\",\"B\"],\"complainant\":{\"id\":\"P1\"},"
                    + "\"place\":{\"grid\":\"G-01\",\"lon\":120.1,\"lat\":30.9},"
                    + "\"target\":{\"type\":\"enterprise\",\"id\":\"E1\",\"name\":\"某公司\"},"
                    + "\"attrs\":{\"level\":\"urgent\",\"again\":true,\"n\":2}"));
    assertEquals(Stream.COMPLAINT, signal.stream());
    assertEquals("hotline", signal.source());
    assertEquals("C1", signal.id());
    assertFalse(signal.derivedId());
    assertEquals(1767571200000L, signal.time());
    assertEquals(
        Map.of(
            "channel",
            "12345",
            "category",
            "labour.wage_arrears",
            "title",
            "欠薪",
            "content",
            "三个月未发",
            "people",
            3.0,
            "amount",
            12000.5,
            "parties",
            List.of(PSEUDONYMS.of("A"), PSEUDONYMS.of("B"))),
        plain(signal));
    assertEquals(Map.of("id", PSEUDONYMS.of("P1")), signal.fields().get("complainant"));
    assertEquals(Map.of("grid", "G-01", "lon", 120.1, "lat", 30.9), signal.fields().get("place"));
    assertEquals(
        Map.of("type", "enterprise", "id", "E1", "name", "某公司"), signal.fields().get("target"));
    assertEquals(Map.of("level", "urgent", "again", true, "n", 2.0), signal.fields().get("attrs"));
  }

  private static Map<String, Object> plain(Signal signal) {
    Map<String, Object> plain = new java.util.HashMap<>(signal.fields());
    plain.values().removeIf(value -> value instanceof Map);
    return plain;
  }

  @Test
  void namesAReadingWithoutIdByDeviceMetricAndFullTime() {
    Signal signal = signal(READINGS, reading("26"));
    assertEquals("G1/ch4_lel/2026-01-05T00:00:00.500400Z", signal.id());
    assertTrue(signal.derivedId());
    assertEquals(1767571200500L, signal.time());
    assertEquals(Map.of("device", "G1", "metric", "ch4_lel", "value", 26.0), signal.fields());
  }

  @Test
  void keepsTheIdThatAReadingHas() {
    Signal signal = signal(READINGS, reading("26").replace("{", "{\"id\":\"R1\","));
    assertEquals("R1", signal.id());
    assertFalse(signal.derivedId());
  }

  @Test
  void keepsUnknownFieldsAsAttributes() {
    Signal signal =
        signal(
            EVENTS,
            with(
                ",\"floor\":3,\"open\":false,\"note\":\"n\",\"nothing\":null,\"empty\":\"\","
                    + "\"tags\":[1,{\"a\":null}],\"place\":{\"room\":\"101\",\"capacity\":9},"
                    + "\"target\":{\"attrs\":{\"x\":1},\"owner\":\"o\"},\"text\":\"t\","
                    + "\"attrs\":{\"note\":\"own\"}"));
    assertEquals(
        Map.of(
            "floor",
            3.0,
            "open",
            false,
            "note",
            "own",
            "tags",
            "[1,{\"a\":null}]",
            "place.room",
            "101",
            "place.capacity",
            9.0,
            "target.attrs",
            "{\"x\":1}",
            "target.owner",
            "o",
            "text",
            "t"),
        signal.fields().get("attrs"));
    assertFalse(signal.fields().containsKey("place"));
    assertFalse(signal.fields().containsKey("target"));
  }

  @Test
  void treatsNullAndEmptyTextAsAbsent() {
    Signal signal =
        signal(
            COMPLAINTS,
            with(
                ",\"title\":null,\"content\":\"\",\"place\":null,\"amount\":null,"
                    + "\"target\":{\"id\":\"\",\"name\":null},\"attrs\":{\"a\":null,\"b\":\"\"},"
                    + "\"parties\":[]"));
    assertEquals(Map.of(), signal.fields());
  }

  @Test
  void keepsTextExactlyAsItIs() {
    assertEquals(" Ａb\u0301 ", signal(EVENTS, with(",\"type\":\" Ａb\u0301 \"")).text("type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"C1\",\"time\":\"2026-01-05T08:00:00",
        "{'id':'C1'}",
        "{\"id\":\"C1\"} {}",
        "{\"id\":\"C1\",\"id\":\"C2\",\"time\":\"2026-01-05T08:00:00+08:00\"}",
        "{\"id\":\"C1\",\"amount\":NaN}",
        "{\"id\":\"C1\",\"amount\":Infinity}",
        "{\"id\":\"C1\",\"amount\":012}",
        "id,time",
        "{\"id\":\"tab\there\"}",
        "",
      })
  void refusesWhatIsNotOneJsonValue(String text) {
    assertRejected(RejectionCode.BAD_JSON, "", COMPLAINTS, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"C1\"", "[]", "true"})
  void refusesWhatIsNoObject(String text) {
    assertRejected(RejectionCode.NOT_AN_OBJECT, "", COMPLAINTS, text);
  }

  @Test
  void refusesDeepNesting() {
    String deep = with(",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000));
    assertRejected(RejectionCode.BAD_JSON, "", COMPLAINTS, deep);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "MISSING_FIELD | id       | {\"time\":\"2026-01-05T08:00:00+08:00\"}",
        "MISSING_FIELD | id       | {\"id\":\"\",\"time\":\"2026-01-05T08:00:00+08:00\"}",
        "MISSING_FIELD | id       | {\"id\":null,\"time\":\"2026-01-05T08:00:00+08:00\"}",
        "MISSING_FIELD | time     | {\"id\":\"C1\"}",
        "WRONG_TYPE    | id       | {\"id\":1,\"time\":\"2026-01-05T08:00:00+08:00\"}",
        "WRONG_TYPE    | time     | {\"id\":\"C1\",\"time\":1767571200}",
        "BAD_TIME      | time     | {\"id\":\"C1\",\"time\":\"2026-02-30T08:00:00+08:00\"}",
        "BAD_TIME      | time     | {\"id\":\"C1\",\"time\":\"soon\"}",
        "TIME_AHEAD    | time     | {\"id\":\"C1\",\"time\":\"2026-06-01T12:10:01+08:00\"}",
      })
  void refusesRecordsWithoutIdOrTime(RejectionCode code, String field, String text) {
    assertRejected(code, field, COMPLAINTS, text);
  }

  @Test
  void takesATimeAsFarAheadAsTheSourceAllows() {
    signal(COMPLAINTS, "{\"id\":\"C1\",\"time\":\"2026-06-01T12:10:00+08:00\"}");
  }

  @Test
  void takesTimesLongAgo() {
    assertEquals(0, signal(EVENTS, "{\"id\":\"1\",\"time\":\"1970-01-01T08:00:00+08:00\"}").time());
    assertEquals(
        -1, signal(EVENTS, "{\"id\":\"1\",\"time\":\"1969-12-31T23:59:59.9995Z\"}").time());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "WRONG_TYPE | title          | ,\"title\":1",
        "WRONG_TYPE | title          | ,\"title\":{\"a\":1}",
        "WRONG_TYPE | people         | ,\"people\":\"3\"",
        "BAD_VALUE  | people         | ,\"people\":0",
        "BAD_VALUE  | people         | ,\"people\":1.5",
        "WRONG_TYPE | amount         | ,\"amount\":\"12\"",
        "WRONG_TYPE | amount         | ,\"amount\":true",
        "BAD_VALUE  | amount         | ,\"amount\":1e999",
        "WRONG_TYPE | parties        | ,\"parties\":\"A\"",
        "WRONG_TYPE | parties        | ,\"parties\":[1]",
        "WRONG_TYPE | complainant    | ,\"complainant\":\"P1\"",
        "WRONG_TYPE | complainant.id | ,\"complainant\":{\"id\":1}",
        "WRONG_TYPE | place          | ,\"place\":[]",
        "WRONG_TYPE | place.grid     | ,\"place\":{\"grid\":7}",
        "WRONG_TYPE | place.lon      | ,\"place\":{\"lon\":\"120\"}",
        "BAD_VALUE  | place.lon      | ,\"place\":{\"lon\":180.1}",
        "BAD_VALUE  | place.lat      | ,\"place\":{\"lat\":-91}",
        "WRONG_TYPE | target         | ,\"target\":\"E1\"",
        "WRONG_TYPE | attrs          | ,\"attrs\":[]",
        "WRONG_TYPE | attrs.a        | ,\"attrs\":{\"a\":[1]}",
        "WRONG_TYPE | attrs.a        | ,\"attrs\":{\"a\":{}}",
        "BAD_VALUE  | attrs.a        | ,\"attrs\":{\"a\":1e999}",
      })
  void refusesFieldsOfTheWrongKindOrRange(RejectionCode code, String field, String more) {
    assertRejected(code, field, COMPLAINTS, with(more));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "BAD_JSON      |       | NaN",
        "WRONG_TYPE    | value | \"NaN\"",
        "WRONG_TYPE    | value | \"26\"",
        "BAD_VALUE     | value | 1e400",
        "MISSING_FIELD | value | null",
      })
  void refusesReadingsThatAreNoNumber(RejectionCode code, String field, String value) {
    assertRejected(code, field == null ? "" : field, READINGS, reading(value));
  }

  @Test
  void refusesReadingsWithoutDeviceOrMetric() {
    String noDevice = reading("1").replace("\"device\":\"G1\",", "");
    assertRejected(RejectionCode.MISSING_FIELD, "device", READINGS, noDevice);
    String noMetric = reading("1").replace("ch4_lel", "");
    assertRejected(RejectionCode.MISSING_FIELD, "metric", READINGS, noMetric);
  }

  @Test
  void readsTheTimeWhereAndHowTheSourceSays() {
    Source source =
        TestingSources.json(Stream.EVENT, new Source.TimeField("ts", "epoch_ms", ""), Map.of());
    Signal signal = signal(source, "{\"id\":\"1\",\"ts\":1767571200000,\"time\":\"then\"}");
    assertEquals(1767571200000L, signal.time());
    assertEquals(Map.of("time", "then"), signal.fields().get("attrs"));
    assertEquals(1767571200000L, signal(source, "{\"id\":\"1\",\"ts\":\"1767571200000\"}").time());
  }

  @Test
  void tellsWhereTheRecordIs() {
    List<Reading> readings =
        TestingSources.readAll(COMPLAINTS, "\n" + with("") + "\n{\n\n" + with("") + "\n");
    Rejection rejection = (Rejection) readings.get(1);
    assertEquals("hotline", rejection.source());
    assertEquals(3, rejection.spot().line());
    assertTrue(readings.get(2) instanceof Signal);
  }
}
