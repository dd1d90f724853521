package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.yujing.signal.TestingSources.PSEUDONYMS;
import static org.yujing.signal.TestingSources.rejection;
import static org.yujing.signal.TestingSources.signal;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedReadingTest {
  private static final Source.TimeField LOCAL =
      new Source.TimeField("受理时间", "yyyy-MM-dd HH:mm:ss", "Asia/Shanghai");
  private static final Source HOTLINE =
      TestingSources.csv(
          Stream.COMPLAINT,
          LOCAL,
          map(
              "id", "row[\"工单号\"]",
              "category", "\"labour.\" + row[\"类别\"]",
              "complainant.id", "row['来电人']",
              "place.address", "row[\"地址\"]",
              "people", "row[\"人数\"]",
              "amount", "double(row[\"金额\"]) * 10000",
              "attrs.level", "row[\"紧急程度\"]",
              "attrs.urgent", "row[\"紧急程度\"] == \"特急\""),
          "工单号",
          "受理时间",
          "类别",
          "来电人",
          "地址",
          "人数",
          "金额",
          "紧急程度");

  private static Map<String, String> map(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static Source readings(String value) {
    return TestingSources.csv(
        Stream.SENSOR,
        Source.TimeField.CANONICAL,
        map("device", "row.d", "metric", "row.m", "value", value),
        "time",
        "d",
        "m",
        "v");
  }

  private static String cell(String value) {
    return "2026-01-05T08:00:00Z,G1,ch4," + value;
  }

  @Test
  void readsAnotherSystemsCsvInItsEncoding() {
    String file =
        String.join(
            "\r\n",
            "工单号,受理时间,类别,来电人,地址,人数,金额,紧急程度",
            "GD1,2026-01-05 08:00:00,wage_arrears,P1,\"人民路1号,\n3单元\",12,1.5,特急",
            "");
    Charset gb18030 = Charset.forName("GB18030");
    List<Reading> readings =
        TestingSources.readAll(
            TestingSources.inEncoding("GB18030", HOTLINE), file.getBytes(gb18030));
    assertEquals(1, readings.size());
    Signal signal = (Signal) readings.get(0);
    assertEquals("GD1", signal.id());
    assertEquals(1767571200000L, signal.time());
    assertEquals("labour.wage_arrears", signal.text("category"));
    assertEquals(PSEUDONYMS.of("P1"), signal.text("complainant", "id"));
    assertEquals("人民路1号,\n3单元", signal.text("place", "address"));
    assertEquals(12.0, signal.fields().get("people"));
    assertEquals(15000.0, signal.fields().get("amount"));
    assertEquals(Map.of("level", "特急", "urgent", true), signal.fields().get("attrs"));
  }

  @Test
  void takesEmptyCellsAsAbsent() {
    Signal signal = signal(HOTLINE, "GD1,2026-01-05 08:00:00,noise,,,,,");
    assertEquals(
        Map.of("category", "labour.noise", "attrs", Map.of("urgent", false)), signal.fields());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "BAD_CSV       |             | GD1,2026-01-05 08:00:00,noise",
        "BAD_CSV       |             | GD1,2026-01-05 08:00:00,noise,,,,,,",
        "BAD_CSV       |             | \"GD1\"x,2026-01-05 08:00:00,noise,,,,,",
        "MISSING_FIELD | id          | ,2026-01-05 08:00:00,noise,,,,,",
        "MISSING_FIELD | time        | GD1,,noise,,,,,",
        "BAD_TIME      | time        | GD1,2026-02-30 08:00:00,noise,,,,,",
        "BAD_TIME      | time        | GD1,2026/02/03 08:00:00,noise,,,,,",
        "WRONG_TYPE    | people      | GD1,2026-01-05 08:00:00,noise,,,many,,",
        "WRONG_TYPE    | people      | GD1,2026-01-05 08:00:00,noise,,,1 2,,",
        "BAD_VALUE     | people      | GD1,2026-01-05 08:00:00,noise,,,0,,",
        "BAD_MAPPING   | amount      | GD1,2026-01-05 08:00:00,noise,,,,much,",
        "BAD_VALUE     | amount      | GD1,2026-01-05 08:00:00,noise,,,,NaN,",
      })
  void refusesRowsThatDoNotFit(RejectionCode code, String field, String row) {
    Rejection rejection = rejection(HOTLINE, row);
    assertEquals(code, rejection.code(), rejection.toString());
    assertEquals(field == null ? "" : field, rejection.field());
  }

  @ParameterizedTest
  @CsvSource({
    "26, 26",
    "26.5, 26.5",
    "-0.5, -0.5",
    ".5, 0.5",
    "1e3, 1000",
    "1.5E-2, 0.015",
    " 7 , 7"
  })
  void readsNumbersFromText(String text, double number) {
    assertEquals(number, signal(readings("row.v"), cell(text)).fields().get("value"));
    assertEquals(
        number, signal(readings("double(row.v.trim())"), cell(text)).fields().get("value"));
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, BAD_VALUE",
    "Infinity, BAD_VALUE",
    "-inf, BAD_VALUE",
    "1e999, BAD_VALUE",
    "'1,2', WRONG_TYPE",
    "0x10, WRONG_TYPE",
    "1d, WRONG_TYPE",
    "--1, WRONG_TYPE",
    "'', MISSING_FIELD"
  })
  void refusesTextThatIsNoFiniteNumber(String text, RejectionCode code) {
    Rejection rejection = rejection(readings("row.v"), cell("\"" + text + "\""));
    assertEquals(code, rejection.code());
    assertEquals("value", rejection.field());
  }

  @Test
  void saysWhichFieldsMappingFailed() {
    Rejection rejection = rejection(readings("double(row.v)"), cell("warm"));
    assertEquals(RejectionCode.BAD_MAPPING, rejection.code());
    assertEquals("value", rejection.field());
    assertEquals("its mapping cannot be computed from v", rejection.why());
    assertEquals(RejectionCode.BAD_VALUE, rejection(readings("double(row.v)"), cell("NaN")).code());
    assertEquals(
        RejectionCode.MISSING_FIELD, rejection(readings("double(row.v)"), cell("")).code());
  }

  @Test
  void readsCsvWithCanonicalNamesWithoutAMap() {
    Source source =
        TestingSources.csv(
            Stream.COMPLAINT,
            Source.TimeField.CANONICAL,
            Map.of(),
            "id",
            "time",
            "place.grid",
            "people",
            "complainant.id",
            "complainant.wechat",
            "attrs.level",
            "floor",
            "text",
            "");
    Signal signal = signal(source, "C1,2026-01-05T08:00:00Z,G-01,3,P1,w,high,12,t,x");
    assertEquals(
        Map.of(
            "place",
            Map.of("grid", "G-01"),
            "people",
            3.0,
            "complainant",
            Map.of("id", PSEUDONYMS.of("P1")),
            "attrs",
            Map.of("level", "high", "floor", "12", "text", "t")),
        signal.fields());
  }

  @Test
  void mapsJsonLinesWhoseValuesKeepTheirKinds() {
    Source source =
        TestingSources.json(
            Stream.EVENT,
            new Source.TimeField("meta.at", "epoch_ms", ""),
            map(
                "id", "row.no",
                "type", "row.kind.code",
                "amount", "row.fen / 100",
                "people", "size(row.names)",
                "parties", "row.names",
                "attrs.open", "row.open",
                "attrs.double", "row.n * 2",
                "attrs.missing", "row.absent.deep",
                "attrs.nested", "row.kind.deep[\"x\"]",
                "attrs.made", "\"n\" + row.kind.other"));
    Signal signal =
        signal(
            source,
            "{\"no\":9007199254740993,\"kind\":{\"code\":\"hazard.found\"},\"fen\":1250,\"n\":2.5,"
                + "\"names\":[\"甲\",\"乙\"],\"open\":true,\"meta\":{\"at\":1767571200000},\"x\":null}");
    assertEquals("9007199254740993", signal.id());
    assertEquals(1767571200000L, signal.time());
    assertEquals(
        Map.of(
            "type",
            "hazard.found",
            "amount",
            12.5,
            "people",
            2.0,
            "parties",
            List.of(PSEUDONYMS.of("甲"), PSEUDONYMS.of("乙")),
            "attrs",
            Map.of("open", true, "double", 5.0)),
        signal.fields());
  }

  @Test
  void takesBlankCellsOfNumbersAsAbsent() {
    Source source = readings("row.v.size() > 9 ? 1.0 : double(row.v)");
    assertEquals(RejectionCode.MISSING_FIELD, rejection(source, cell("   ")).code());
    assertEquals(RejectionCode.MISSING_FIELD, rejection(readings("row.v"), cell("   ")).code());
  }

  @Test
  void readsMessagesOfATopic() {
    Source source = TestingSources.json(Stream.EVENT);
    byte[] good = "{\"id\":\"1\"}".getBytes(UTF_8);
    Spot spot = Spot.message(3, 17);
    assertEquals(
        new RawRecord("hotline", spot, "{\"id\":\"1\"}", Flaw.NONE),
        RawRecord.ofMessage(source, spot, good));
    byte[] bad = {'{', (byte) 0xff, '}'};
    assertEquals(Flaw.BAD_ENCODING, RawRecord.ofMessage(source, spot, bad).flaw());
    RawRecord tooLong = RawRecord.ofMessage(source, spot, new byte[RecordReader.LONGEST + 1]);
    assertEquals(Flaw.TOO_LONG, tooLong.flaw());
    assertEquals(200, tooLong.text().length());
  }

  @Test
  void readsDaysThatJsonGivesAsNumbers() {
    Source source =
        TestingSources.json(
            Stream.EVENT,
            new Source.TimeField("day", "yyyyMMdd", "Asia/Shanghai"),
            map("id", "row.id"));
    assertEquals(1767542400000L, signal(source, "{\"id\":1,\"day\":20260105}").time());
  }

  @Test
  void computesTheTimeFromTheRow() {
    Source source =
        TestingSources.csv(
            Stream.EVENT,
            LOCAL,
            map("id", "row.id", "time", "row.day + \" \" + row.hour"),
            "id",
            "day",
            "hour");
    assertEquals(1767571200000L, signal(source, "1,2026-01-05,08:00:00").time());
    assertFalse(signal(source, "1,2026-01-05,08:00:00").derivedId());
  }
}
