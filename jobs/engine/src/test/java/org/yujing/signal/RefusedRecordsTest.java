package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.signal.TestingSources.rejection;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rejection shows of a record, and what it must not. */
class RefusedRecordsTest {
  private static final Source COMPLAINTS = TestingSources.json(Stream.COMPLAINT);
  private static final List<String> SECRETS =
      List.of("张三", "李四", "ZS-88", "13812345678", "330502199001011234", "2212345");
  private static final String PERSONAL =
      "\"complainant\":{\"id\":\"ZS-88\",\"name\":\"张三\",\"phone\":\"13812345678\"},"
          + "\"parties\":[\"李四\"],\"content\":\"张三 ZS-88 13812345678 330502199001011234\","
          + "\"target\":{\"id\":\"ZS-88\",\"name\":\"李四\"},\"attrs\":{\"by\":\"李四\"}";

  private static void assertNoSecret(Rejection rejection) {
    for (String secret : SECRETS) {
      assertFalse(rejection.toString().contains(secret), secret + " in " + rejection);
    }
  }

  @Test
  void showsWhatIsNotPersonal() {
    Rejection rejection =
        rejection(
            COMPLAINTS,
            "{\"id\":\"C1\",\"time\":\"soon\",\"category\":\"noise\",\"people\":2,"
                + PERSONAL
                + "}");
    assertEquals(
        "{\"id\":\"C1\",\"time\":\"soon\",\"category\":\"noise\",\"people\":2,"
            + "\"complainant\":{\"id\":\"***\",\"name\":\"***\",\"phone\":\"***\"},"
            + "\"parties\":[\"***\"],\"content\":\"*** *** 138******** 330***************\","
            + "\"target\":{\"id\":\"***\",\"name\":\"***\"},\"attrs\":{\"by\":\"***\"}}",
        rejection.raw());
    assertNoSecret(rejection);
  }

  @Test
  void refusesAnIdThatWarningsCouldNotCarry() {
    String one = "{\"id\":\"%s\",\"time\":\"2026-01-05T08:00:00+08:00\"}";
    Rejection rejection = rejection(COMPLAINTS, one.formatted("x".repeat(1_001)));
    assertEquals(RejectionCode.BAD_VALUE, rejection.code());
    assertEquals("id", rejection.field());
    TestingSources.signal(COMPLAINTS, one.formatted("x".repeat(1_000)));
  }

  @Test
  void showsATargetThatIsNoPerson() {
    String raw =
        rejection(
                COMPLAINTS,
                "{\"id\":\"C1\",\"target\":{\"type\":\"site\",\"id\":\"S1\",\"name\":\"工地\"}}")
            .raw();
    assertTrue(raw.contains("\"S1\"") && raw.contains("工地"), raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"C1\",\"complainant\":\"张三 13812345678\"}",
        "{\"id\":\"C1\",\"complainant\":{\"id\":13812345678}}",
        "{\"id\":\"C1\",\"parties\":\"李四\"}",
        "{\"id\":\"C1\",\"target\":\"张三\"}",
        "{\"id\":\"C1\",\"target\":{\"type\":1,\"id\":\"ZS-88\",\"name\":\"张三\"}}",
        "{\"id\":\"C1\",\"reporter\":{\"name\":\"张三\"}}",
        "{\"id\":\"C1\",\"attrs\":{\"a\":[\"13812345678\"]}}",
        "{\"id\":\"C1\",\"13812345678\":1}",
        "[\"张三\",13812345678]",
        "\"张三\"",
      })
  void hidesPersonsInFieldsOfTheWrongKind(String text) {
    assertNoSecret(rejection(COMPLAINTS, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"C1\",\"complainant\":{\"name\":\"张三\",\"phone\":\"13812345678",
        "{\"id\":\"C1\",\"complainant\":{\"name\":\"张三\",\"phone\":13812345678",
        "{\"id\":\"C1\",\"complainant\":{name:张三,phone:13812345678}}",
        "{\"id\":\"C1,\"complainant\":{\"name\":\"张三\"}}",
        "{\"张三\":\"李四\":1}",
        "{\"title\":\"\\\"张三\\\"李四\\",
        "张三,13812345678,330502199001011234",
      })
  void keepsOnlyTheStructureOfWhatIsNotJson(String text) {
    Rejection rejection = rejection(COMPLAINTS, text);
    assertEquals(RejectionCode.BAD_JSON, rejection.code());
    assertNoSecret(rejection);
  }

  @Test
  void hidesWhatNobodyKnows() {
    String text =
        "{\"id\":\"C1\",\"complainent\":{\"name\":\"张三\",\"phone\":13812345678},\"kind\":3,"
            + "\"content\":\"张三来电\",\"place\":{\"room\":\"李四\",\"grid\":\"G-01\"}}";
    Rejection rejection = rejection(COMPLAINTS, text);
    assertNoSecret(rejection);
    assertEquals(
        "{\"id\":\"C1\",\"complainent\":{\"name\":\"***\",\"phone\":\"***\"},\"kind\":\"***\","
            + "\"content\":\"***来电\",\"place\":{\"room\":\"***\",\"grid\":\"G-01\"}}",
        rejection.raw());
  }

  @Test
  void leaksNothingWhereverARecordIsCutOff() {
    String text = "{\"id\":\"C1\"," + PERSONAL + "}";
    for (int i = 0; i < text.length(); i++) {
      assertNoSecret(rejection(COMPLAINTS, text.substring(0, i)));
      assertNoSecret(rejection(COMPLAINTS, text.substring(i + 1)));
    }
  }

  @Test
  void keepsKnownKeysAndSignsOfTruncatedJson() {
    assertEquals(
        "{\"id\":\"***\", \"people\": 2, \"complainant\":{\"name\":\"***",
        rejection(COMPLAINTS, "{\"id\":\"C1\", \"people\": 2, \"complainant\":{\"name\":\"张")
            .raw());
  }

  @Test
  void keepsOnlyTheStructureOfBytesThatAreNoText() {
    byte[] bytes =
        ("{\"id\":\"C1\"," + PERSONAL + ",\"title\":\"拖欠工资\"}").getBytes(Charset.forName("GBK"));
    Rejection rejection = (Rejection) TestingSources.readAll(COMPLAINTS, bytes).get(0);
    assertEquals(RejectionCode.BAD_ENCODING, rejection.code());
    assertNoSecret(rejection);
    assertTrue(rejection.raw().startsWith("{\"id\":\"***\",\"complainant\":{"), rejection.raw());
  }

  @Test
  void cutsWhatIsTooLong() {
    String text = "{\"id\":\"C1\",\"content\":\"" + "很长😀".repeat(400) + "\"}";
    String raw = rejection(COMPLAINTS, text).raw();
    assertTrue(raw.length() <= 500 && raw.length() > 490, raw);
    List<Reading> readings =
        TestingSources.readAll(COMPLAINTS, "{\"id\":\"张三" + "x".repeat(2 << 20) + "\"}");
    assertEquals(RejectionCode.TOO_LONG, ((Rejection) readings.get(0)).code());
    assertEquals("{\"id\":\"***", ((Rejection) readings.get(0)).raw());
  }

  private static Source hotline() {
    return TestingSources.csv(
        Stream.COMPLAINT,
        new Source.TimeField("time", "yyyy-MM-dd", "Asia/Shanghai"),
        Map.of(
            "id", "row.no",
            "complainant.id", "row.who + row.tel",
            "target.id", "row.about",
            "target.type", "row.kind",
            "title", "row.what"),
        "no",
        "time",
        "who",
        "tel",
        "about",
        "kind",
        "what",
        "contact");
  }

  @Test
  void showsOfAMappedRowOnlyWhatTheMapUsesAndIsNotPersonal() {
    Rejection rejection =
        rejection(hotline(), "7,soon,张三,13812345678,ZS-88,person,\"张三, \"\"ZS-88\"\"\",李四");
    assertEquals("7,soon,***,***,***,person,\"***, \"\"***\"\"\",***", rejection.raw());
    assertNoSecret(rejection);
    assertTrue(rejection(hotline(), "7,soon,张三,,E-1,site,x,").raw().contains("E-1,site"));
  }

  @Test
  void keepsOnlyTheDelimitersOfARowThatDoesNotFit() {
    assertEquals("***,***,,***", rejection(hotline(), "7,张三,,13812345678").raw());
    List<Reading> readings =
        TestingSources.readAll(hotline(), "h\n7,\"张三,13812345678\n8,2026-01-05,,,,,,\n");
    assertEquals(RejectionCode.UNCLOSED_QUOTE, ((Rejection) readings.get(0)).code());
    assertEquals("***,***,***", ((Rejection) readings.get(0)).raw());
    assertTrue(readings.get(1) instanceof Signal);
  }
}
