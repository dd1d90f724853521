package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.signal.TestingSources.PSEUDONYMS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrivacyTest {

  private static Signal complaint(String more) {
    return TestingSources.signal(
        TestingSources.json(Stream.COMPLAINT),
        "{\"id\":\"C1\",\"time\":\"2026-01-05T08:00:00+08:00\"," + more + "}");
  }

  private static Signal event(String more) {
    return TestingSources.signal(
        TestingSources.json(Stream.EVENT),
        "{\"id\":\"C1\",\"time\":\"2026-01-05T08:00:00+08:00\"," + more + "}");
  }

  private static String complainant(String members) {
    return complaint("\"complainant\":{" + members + "}").text("complainant", "id");
  }

  @Test
  void hashesPersonsAsTheyAreRead() {
    Signal signal =
        event(
            "\"reporter\":\"W-007\",\"parties\":[\"B-2\",\"A-1\"],"
                + "\"target\":{\"type\":\"household\",\"id\":\"H-1\",\"name\":\"李四\"}");
    assertEquals(PSEUDONYMS.of("W-007"), signal.text("reporter"));
    assertEquals(
        List.of(PSEUDONYMS.of("B-2"), PSEUDONYMS.of("A-1")), signal.fields().get("parties"));
    assertEquals(
        Map.of("type", "household", "id", PSEUDONYMS.of("H-1"), "name", "李*"),
        signal.fields().get("target"));
    assertTrue(PSEUDONYMS.of("W-007").matches("p_[0-9a-f]{20}"));
  }

  @Test
  void leavesTargetsThatAreNoPersonsAlone() {
    Signal signal = event("\"target\":{\"type\":\"enterprise\",\"id\":\"E1\",\"name\":\"某公司\"}");
    assertEquals("E1", signal.text("target", "id"));
    assertEquals("某公司", signal.text("target", "name"));
  }

  @Test
  void hashesATargetWhoseIdIsAPhoneOrIdentityNumber() {
    assertEquals(
        PSEUDONYMS.of("13812345678"),
        event("\"target\":{\"id\":\"13812345678\"}").text("target", "id"));
    assertEquals(
        PSEUDONYMS.of("330502199001011234"),
        event("\"target\":{\"type\":\"property\",\"id\":\"330502199001011234\"}")
            .text("target", "id"));
  }

  @Test
  void tellsComplainantsWithoutIdByPhoneOrElseByName() {
    assertEquals(PSEUDONYMS.of("P1"), complainant("\"id\":\"P1\",\"phone\":\"13812345678\""));
    assertEquals(
        PSEUDONYMS.of("13812345678"), complainant("\"name\":\"张三\",\"phone\":\"138 1234 5678\""));
    assertEquals(PSEUDONYMS.of("13812345678"), complainant("\"phone\":\"＋８６ １３８-1234-5678\""));
    assertEquals(PSEUDONYMS.of("张三"), complainant("\"name\":\"张三\""));
    assertFalse(complaint("\"complainant\":{\"name\":\"\"}").fields().containsKey("complainant"));
  }

  @Test
  void keepsOnlyTheHashOfAComplainant() {
    Signal signal =
        complaint(
            "\"complainant\":{\"id\":\"P1\",\"name\":\"张三\",\"phone\":\"1\",\"wechat\":\"zs\"}");
    assertEquals(Map.of("complainant", Map.of("id", PSEUDONYMS.of("P1"))), signal.fields());
  }

  @Test
  void dropsPersonsThatTheStreamHasNoFieldFor() {
    assertEquals(Map.of(), event("\"complainant\":{\"name\":\"张三\"}").fields());
    assertEquals(Map.of(), complaint("\"reporter\":\"张三\"").fields());
  }

  @Test
  void hidesTheComplainantInTheTexts() {
    Signal signal =
        complaint(
            "\"complainant\":{\"id\":\"ZS-88\",\"name\":\"张三\",\"phone\":\"2212345\"},"
                + "\"title\":\"张三反映欠薪\",\"content\":\"张三(ZS-88)电话2212345或139 1234 5678,"
                + "身份证330502199001011234\",\"place\":{\"address\":\"人民路1号张三家\"},"
                + "\"attrs\":{\"caller\":\"ZS-88\",\"note\":\"ask 张三\",\"tel\":13812345678,"
                + "\"n\":12}");
    assertEquals("***反映欠薪", signal.text("title"));
    String hash = PSEUDONYMS.of("ZS-88");
    assertEquals(
        "***(" + hash + ")电话***或139 **** ****,身份证330***************", signal.text("content"));
    assertEquals("人民路1号***家", signal.text("place", "address"));
    assertEquals(
        Map.of("caller", hash, "note", "ask ***", "tel", "138********", "n", 12.0),
        signal.fields().get("attrs"));
  }

  @Test
  void hidesPartiesAndPersonalTargetsInTheTextsToo() {
    Signal signal =
        event(
            "\"parties\":[\"李四四\"],\"reporter\":\"60021\","
                + "\"target\":{\"type\":\"person\",\"id\":\"R-9\",\"name\":\"王五\"},"
                + "\"attrs\":{\"note\":\"李四四与王五(R-9)争执\",\"by\":60021}");
    assertEquals(
        Map.of(
            "note",
            PSEUDONYMS.of("李四四") + "与王*(" + PSEUDONYMS.of("R-9") + ")争执",
            "by",
            PSEUDONYMS.of("60021")),
        signal.fields().get("attrs"));
  }

  @Test
  void doesNotSpoilTextsForIdsThatAreCommonWords() {
    Signal signal =
        complaint(
            "\"complainant\":{\"id\":\"7\",\"name\":\"Li\"},\"title\":\"Light out, 7 days\","
                + "\"attrs\":{\"days\":\"7\",\"n\":7}");
    assertEquals("Light out, 7 days", signal.text("title"));
    assertEquals(Map.of("days", "7", "n", 7.0), signal.fields().get("attrs"));
  }

  @Test
  void hidesANumberThatMayBeAPhonesWithEitherSign() {
    for (String sign : List.of("", "-")) {
      Map<?, ?> attrs =
          (Map<?, ?>) event("\"attrs\":{\"x\":" + sign + "13812345678}").fields().get("attrs");
      assertEquals(sign + "138********", attrs.get("x"));
    }
  }

  @Test
  void keepsTheSameOfNamesThatAreAlikeWhenMaskedWhateverTheirOrder() {
    Signal signal = event("\"attrs\":{\"13812345678\":1,\"13812345679\":2}");
    assertEquals(Map.of("138********", 2.0), signal.fields().get("attrs"));
    assertEquals(signal, event("\"attrs\":{\"13812345679\":2,\"13812345678\":1}"));
  }

  @Test
  void hidesTheTextsOfARecordWithVeryManyPersons() {
    String parties =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "\"person-" + i + "\"")
            .collect(Collectors.joining(","));
    Signal signal =
        complaint("\"parties\":[" + parties + "],\"content\":\"" + "人".repeat(50_000) + "\"");
    assertEquals("***", signal.text("content"));
    assertEquals(50_000, ((List<?>) signal.fields().get("parties")).size());
    assertEquals("", signal.text("title"));
  }

  @Test
  void givesTheSamePersonTheSameHashUnderOneKeyOnly() {
    Pseudonyms other = new Pseudonyms("2", "another key, long enough".getBytes(UTF_8));
    assertEquals(PSEUDONYMS.of("P1"), Pseudonyms.forDevelopment().of("P1"));
    assertNotEquals(PSEUDONYMS.of("P1"), PSEUDONYMS.of("P2"));
    assertTrue(other.of("P1").startsWith("p2_"));
    assertNotEquals(PSEUDONYMS.of("P1").substring(2), other.of("P1").substring(3));
  }

  @Test
  void hashesAsTheStandardSays() {
    // printf 张三 | openssl dgst -sha256 -hmac 0123456789abcdef
    Pseudonyms pseudonyms = new Pseudonyms("", "0123456789abcdef".getBytes(UTF_8));
    assertEquals("p_86b2c69472337538b40a", pseudonyms.of("张三"));
  }

  @Test
  void refusesShortKeysAndOddKeyIds() {
    assertThrows(IllegalArgumentException.class, () -> new Pseudonyms("", new byte[15]));
    assertThrows(IllegalArgumentException.class, () -> new Pseudonyms("A", new byte[32]));
  }

  @Test
  void travelsWithItsKey() throws Exception {
    PSEUDONYMS.of("P1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(PSEUDONYMS);
      out.writeObject(TestingSources.json(Stream.EVENT));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(PSEUDONYMS.of("P1"), ((Pseudonyms) in.readObject()).of("P1"));
      assertEquals(TestingSources.json(Stream.EVENT), in.readObject());
    }
  }
}
