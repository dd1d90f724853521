package org.yujing.disposition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.disposition.TestingDispositions.ITEM;
import static org.yujing.disposition.TestingDispositions.PSEUDONYMS;
import static org.yujing.disposition.TestingDispositions.disposition;
import static org.yujing.disposition.TestingDispositions.rejection;
import static org.yujing.disposition.TestingDispositions.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionCode;

class DispositionReaderTest {

  private static void assertRejected(RejectionCode code, String field, String text) {
    Rejection rejection = rejection(text);
    assertEquals(code, rejection.code(), rejection.toString());
    assertEquals(field, rejection.field(), rejection.toString());
    assertEquals("dispositions", rejection.source());
  }

  private static String changed(String field, String value) {
    return with("").replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value);
  }

  @Test
  void readsAnAction() {
    assertEquals(
        new Disposition(
            "D-1",
            ITEM,
            Action.CLOSE,
            "王芳",
            "石桥社区",
            1767571200000L,
            "已发放工资",
            Outcome.CONFIRMED_RISK,
            1769961599000L,
            "0123456789abcdef0123-00000000"),
        disposition(
            with(",\"unit\":\"石桥社区\",\"note\":\"已发放工资\",\"outcome\":\"confirmed_risk\","
                    + "\"until\":\"2026-02-01\",\"into\":\"0123456789abcdef0123-00000000\"")
                .replace("accept", "close")));
  }

  @Test
  void readsAnActionWithNoMoreThanIsNeeded() {
    Disposition expected =
        new Disposition("D-1", ITEM, Action.ACCEPT, "王芳", "", 1767571200000L, "", null, null, "");
    assertEquals(expected, disposition(with("")));
    assertEquals(
        expected,
        disposition(
            with(",\"unit\":\"\",\"note\":null,\"outcome\":\"\",\"until\":null,\"into\":\"\"")));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void readsEveryAction(Action action) {
    String text = changed("action", "\"" + action.word() + "\"");
    assertEquals(action, disposition(text).action());
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void readsEveryOutcome(Outcome outcome) {
    assertEquals(outcome, disposition(with(",\"outcome\":\"" + outcome.word() + "\"")).outcome());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01T08:00:00+08:00, 2026-02-01T00:00:00Z",
    "2026-02-01T08:00:00Z,      2026-02-01T08:00:00Z",
    "2026-02-01,                2026-02-01T15:59:59Z",
    "2024-02-29,                2024-02-29T15:59:59Z",
  })
  void readsUntilWhenTheDayEnds(String until, Instant expected) {
    Disposition disposition = disposition(with(",\"until\":\"" + until + "\""));
    assertEquals(expected.toEpochMilli(), disposition.until());
  }

  @Test
  void hasNoEndWhereNoneIsGiven() {
    assertNull(disposition(with("")).until());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "item", "action", "by", "time"})
  void refusesActionsWithoutWhatIsNeeded(String field) {
    assertRejected(RejectionCode.MISSING_FIELD, field, changed(field, "null"));
    assertRejected(RejectionCode.MISSING_FIELD, field, changed(field, "\"\""));
    String other = with("").replace("\"" + field + "\":", "\"something else\":");
    assertRejected(RejectionCode.MISSING_FIELD, field, other);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "WRONG_TYPE | id     | 1",
        "WRONG_TYPE | item   | []",
        "BAD_VALUE  | item   | \"I-1\"",
        "BAD_VALUE  | item   | \"0123456789ABCDEF0123-89ABCDEF\"",
        "BAD_VALUE  | item   | \"0123456789abcdef0123-89abcdef0\"",
        "WRONG_TYPE | action | true",
        "BAD_VALUE  | action | \"Accept\"",
        "BAD_VALUE  | action | \"签收\"",
        "WRONG_TYPE | by     | {\"name\":\"王芳\"}",
        "MISSING_FIELD | by  | \"  \"",
        "WRONG_TYPE | time   | 1767571200",
        "BAD_TIME   | time   | \"2026-02-30T08:00:00+08:00\"",
        "BAD_TIME   | time   | \"2026-01-05T08:00:00\"",
        "BAD_TIME   | time   | \"2026-01-05\"",
        "TIME_AHEAD | time   | \"2026-06-01T12:10:01+08:00\"",
      })
  void refusesWhatIsNotAsItShouldBe(RejectionCode code, String field, String value) {
    assertRejected(code, field, changed(field, value));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "WRONG_TYPE | unit    | 7",
        "WRONG_TYPE | note    | []",
        "BAD_VALUE  | outcome | \"confirmed\"",
        "WRONG_TYPE | outcome | false",
        "WRONG_TYPE | until   | 20260201",
        "BAD_TIME   | until   | \"2026-02-30\"",
        "BAD_TIME   | until   | \"2026-2-1\"",
        "BAD_TIME   | until   | \"下周\"",
        "BAD_VALUE  | into    | \"I-2\"",
      })
  void refusesMoreThatIsNotAsItShouldBe(RejectionCode code, String field, String value) {
    assertRejected(code, field, with(",\"" + field + "\":" + value));
  }

  @Test
  void takesATimeTenMinutesAhead() {
    disposition(changed("time", "\"2026-06-01T12:10:00+08:00\""));
  }

  @Test
  void helpsWithMisspeltWords() {
    assertEquals(
        "is no such word; did you mean \"accept\"?",
        rejection(changed("action", "\"acept\"")).why());
    String why = rejection(changed("action", "\"签收\"")).why();
    assertTrue(why.startsWith("must be one of assign, accept, handle, "), why);
  }

  @ParameterizedTest
  @CsvSource({"outcom, outcome", "notes, note", "untill, until", "units, unit", "Note, note"})
  void refusesMisspeltFields(String name, String meant) {
    Rejection rejection = rejection(with(",\"" + name + "\":\"x\""));
    assertEquals(RejectionCode.UNKNOWN_FIELD, rejection.code());
    assertEquals(name, rejection.field());
    assertEquals("is no field of an action; did you mean \"" + meant + "\"?", rejection.why());
    assertRejected(
        RejectionCode.UNKNOWN_FIELD, "acton", with("").replace("\"action\"", "\"acton\""));
  }

  @Test
  void passesOverOtherFields() {
    String more = ",\"serial\":7,\"ids\":[],\"times\":{},\"info\":\"x\",\"处理意见\":null";
    assertEquals(disposition(with("")), disposition(with(more)));
  }

  @Test
  void masksNumbersInTexts() {
    Disposition disposition =
        disposition(
            changed("by", "\"王芳 13812345678\"")
                .replace(
                    "}", ",\"unit\":\"社区 0512-62212345\",\"note\":\"330502199001011234 已联系\"}"));
    assertEquals("王芳 138********", disposition.by());
    assertEquals("社区 051*-********", disposition.unit());
    assertEquals("330*************** 已联系", disposition.note());
  }

  @Test
  void tellsPersonsApartWhoAreOnlyNumbers() {
    assertEquals(PSEUDONYMS.of("13812345678"), disposition(changed("by", "\"13812345678\"")).by());
    String id = disposition(changed("id", "\"13812345678-1\"")).id();
    assertEquals(PSEUDONYMS.of("13812345678-1"), id);
  }

  @Test
  void spacesMakeNoOtherPersonOrUnit() {
    Disposition disposition =
        disposition(changed("by", "\" 王芳\u3000\"").replace("}", ",\"unit\":\"石桥社区 \"}"));
    assertEquals("王芳", disposition.by());
    assertEquals("石桥社区", disposition.unit());
  }

  @Test
  void invisibleCharactersMakeNoSecondPerson() {
    assertRejected(RejectionCode.BAD_VALUE, "by", changed("by", "\"王芳\u200b\""));
    assertEquals("A 1", disposition(changed("by", "\"Ａ  １\"")).by());
  }

  @Test
  void refusesWhatIsTooLong() {
    disposition(with(",\"note\":\"" + "𠮷".repeat(2000) + "\""));
    assertRejected(RejectionCode.BAD_VALUE, "note", with(",\"note\":\"" + "长".repeat(2001) + "\""));
    assertRejected(RejectionCode.BAD_VALUE, "id", changed("id", "\"" + "1".repeat(201) + "\""));
    assertRejected(RejectionCode.BAD_VALUE, "by", changed("by", "\"" + "王".repeat(201) + "\""));
  }

  @Test
  void showsWhatItRefusesWithoutOtherFieldsAndNumbers() {
    Rejection rejection =
        rejection(
            with(
                ",\"outcome\":\"good\",\"note\":\"李四 13812345678\","
                    + "\"complainant\":\"李四\",\"phone\":13812345678"));
    assertEquals(
        "{\"id\":\"D-1\",\"item\":\""
            + ITEM
            + "\",\"action\":\"accept\",\"by\":\"王芳\",\"time\":\"2026-01-05T08:00:00+08:00\","
            + "\"outcome\":\"good\",\"note\":\"*** 138********\","
            + "\"complainant\":\"***\",\"phone\":\"***\"}",
        rejection.raw());
    assertEquals("{\"id\":\"***\",\"note\":\"***", rejection("{\"id\":\"张三\",\"note\":\"李四").raw());
  }

  @Test
  void readsAFileToItsEndWhateverIsInIt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(("\uFEFF" + with("") + "\r\n\r\n{\n[]\n").getBytes(UTF_8));
      out.write(new byte[] {'{', (byte) 0xff, '}', '\n'});
      out.write("{\"id\":\"a\",\"id\":\"b\"}\n".getBytes(UTF_8));
      out.write(("{\"note\":\"" + "x".repeat(1 << 20) + "\"}\n" + with("")).getBytes(UTF_8));
    }
    List<DispositionReading> readings = TestingDispositions.readAll(bytes.toByteArray());
    assertEquals(
        List.of(
            "D-1",
            "3 BAD_JSON",
            "4 NOT_AN_OBJECT",
            "5 BAD_ENCODING",
            "6 BAD_JSON",
            "7 TOO_LONG",
            "D-1"),
        readings.stream().map(DispositionReaderTest::said).toList());
  }

  private static String said(DispositionReading reading) {
    if (reading instanceof DispositionReading.Rejected rejected) {
      return rejected.rejection().spot().line() + " " + rejected.rejection().code();
    }
    return ((DispositionReading.Read) reading).disposition().id();
  }

  @Test
  void halfACharacterStandsForItselfNoMore() {
    Disposition disposition = disposition(with(",\"note\":\"a\\ud800b\""));
    assertEquals("a\uFFFDb", disposition.note());
    assertFalse(disposition.note().contains("\ud800"));
  }
}
