package org.yujing.signal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record read while it is parsed is the signal that it is when looked at as a whole. */
class StraightReadingTest {
  private static final List<String> NAMES =
      List.of(
          "id",
          "time",
          "place",
          "target",
          "attrs",
          "complainant",
          "parties",
          "device",
          "metric",
          "value",
          "unit",
          "type",
          "channel",
          "category",
          "title",
          "content",
          "people",
          "amount",
          "reporter",
          "source",
          "text",
          "limits",
          "subject",
          "extra",
          "grid",
          "name",
          "phone",
          "lon",
          "lat",
          "address",
          "place.grid",
          "target.attrs",
          "",
          "é",
          "13812345678",
          "13812345679",
          "Complainant",
          "\\u0069d",
          "\\ud83d",
          "🚒");
  private static final List<String> TEXTS =
      List.of(
          "\"A1\"",
          "\"\"",
          "\" \"",
          "\"person\"",
          "\"household\"",
          "\"13812345678\"",
          "\"330502199001011234\"",
          "\"张三\"",
          "\"张三说：13812345678\"",
          "\"\\ud83d\"",
          "\"\\ud83d\\ude92\"",
          "\"🚒\"",
          "\"a\\\"b\\\\\"",
          "\"\\u0000\"",
          "\"\\n\\t\\/\\b\\f\\r\\\"\"",
          "\"\\u5f20\\u4E09 \\ud83d\\ude92 end\"",
          "\"\\u12\"",
          "\"\\u12g4\"",
          "\"\\x\"",
          "\"\\ufffd\"",
          "\"１３８１２３４５６７８\"",
          "\"138 1234 5678 0571-88123456\"",
          "\"a\tb\"",
          "\"2026-01-05T08:00:00+08:00\"",
          "\"2026-01-05T08:00:00.5Z\"",
          "\"2027-01-01T00:00:00Z\"");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-0.0",
          "1",
          "26.5",
          "007",
          "+1",
          "1e3",
          "1E400",
          "-1e-400",
          "1.",
          ".5",
          "2147483648",
          "9223372036854775808",
          "13812345678",
          "1e10",
          "0.1",
          "NaN",
          "Infinity",
          "123456789012345678901234567890",
          "1.7976931348623157e308",
          "0.30000000000000004",
          "120.12345678901234",
          "-12345.678",
          "1e",
          "1e+",
          "1.5E-3",
          "--1",
          "1-1",
          "00",
          "0e0",
          "-",
          "9007199254740993",
          "99999999999",
          "1".repeat(1_001));
  private static final List<String> OTHERS =
      List.of(
          "null",
          "true",
          "false",
          "nul",
          "[]",
          "{}",
          "[\"A\",\"B\"]",
          "[\"\",null]",
          "[[1]]",
          "[1]",
          "[{\"id\":1}]",
          "[\"A\",\"A\"",
          "\"open");

  /** Bytes, a character each: whole characters, too long ones, halves, parts, and none. */
  private static final List<String> BYTES =
      List.of(
          "",
          "a",
          "\u00c3\u00a9",
          "\u00e4\u00b8\u00ad",
          "\u00f0\u009f\u009a\u0092",
          "\u00ef\u00bf\u00bd",
          "\u00c0\u0080",
          "\u00e0\u0080\u0080",
          "\u00f0\u0080\u0080\u0080",
          "\u00ed\u00a0\u0080",
          "\u00ed\u00a0\u00bd\u00ed\u00ba\u0092",
          "\u00f4\u0090\u0080\u0080",
          "\u00e4\u00b8",
          "\u00f0\u009f\u009a",
          "\u0080",
          "\u00ff");

  private final Random random = new Random(7);

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "EVENT", "SENSOR"})
  void isTheSameSignalOrRejection(Stream stream) {
    for (Source.TimeField time : times()) {
      SignalReader reader = reader(TestingSources.json(stream, time, java.util.Map.of()));
      int signals = 0;
      for (int i = 0; i < 8_000; i++) {
        RawRecord raw = raw(i, record(stream, time.field()));
        Reading reading = reader.read(raw);
        assertEquals(reader.examined(raw), reading, raw.text());
        signals += reading instanceof Signal ? 1 : 0;
      }
      assertTrue(signals > 800, () -> "signals of " + time);
    }
  }

  @Test
  void needsNoOtherLookAtUsualRecords() {
    CanonicalBytes straight = new CanonicalBytes(new CanonicalFields(Stream.COMPLAINT, "time"));
    List<String> usual =
        List.of(
            "{}",
            "{\"id\":\"C1\",\"time\":\"2026-01-05T08:00:00Z\",\"people\":3,\"amount\":1e4}",
            " { \"time\" : 1767571200000 , \"id\" : \"C1\" , \"extra\" : null } ",
            "{\"title\":\"\\u5f20\\\"\\n\",\"content\":\"张三🚒\",\"parties\":[\"a\",\"b\"]}",
            "{\"place\":{\"lon\":120.12345678901234,\"lat\":-30.5},\"attrs\":{\"a\":true,\"b\":\"\"}}");
    for (int i = 0; i < 20; i++) {
      String record = any(usual);
      assertTrue(straight.fill(record.getBytes(UTF_8), Draft.ofWholeTexts()), record);
    }
    for (String other :
        List.of("{\"id\":1}", "{\"x\":{}}", "{\"x\":1,\"x\":2}", "{\"id\":\"a\"}}")) {
      assertFalse(straight.fill(other.getBytes(UTF_8), Draft.ofWholeTexts()), other);
    }
  }

  /** Names are learnt, but not all there ever are. */
  @Test
  void readsRecordsWhoseNamesNeverComeAgain() {
    SignalReader reader = reader(TestingSources.json(Stream.EVENT));
    String json =
        "{\"id\":\"A\",\"time\":\"2026-01-05T08:00:00Z\",\"x%1$d\":1,\"attrs\":{\"%1$d\":\"a\"%2$s}}";
    for (int i = 0; i < 2_000; i++) {
      String again = chance(3) ? ",\"%d\":2".formatted(i) : "";
      RawRecord raw = RawRecord.of("hotline", i, json.formatted(i, again));
      Reading reading = reader.read(raw);
      assertEquals(reader.examined(raw), reading);
      assertEquals(again.isEmpty(), reading instanceof Signal);
    }
  }

  /** A message becomes text only where that is needed; what is no text is found all the same. */
  @Test
  void findsBytesThatAreNoText() {
    Source source = TestingSources.json(Stream.EVENT);
    SignalReader reader = reader(source);
    int good = 0;
    for (int i = 0; i < 20_000; i++) {
      String inside = any(BYTES) + any(BYTES);
      String name = chance(2) ? inside : "x";
      String json = "{\"id\":\"A\",\"time\":\"2026-01-05T08:00:00Z\",\"%s\":\"%s\"}";
      byte[] message = json.formatted(name, chance(2) ? inside : "y").getBytes(ISO_8859_1);
      RawRecord raw = RawRecord.ofMessage(source, Spot.message(0, i), message);
      Reading reading = reader.read(raw);
      assertEquals(reader.examined(raw), reading);
      assertEquals(isText(message), reading instanceof Signal, raw.text());
      boolean refused = reading instanceof Rejection no && no.code() == RejectionCode.BAD_ENCODING;
      assertEquals(!isText(message), refused);
      good += reading instanceof Signal ? 1 : 0;
    }
    assertTrue(good > 5_000);
  }

  private static boolean isText(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException none) {
      return false;
    }
  }

  private static SignalReader reader(Source source) {
    InstantSource now = InstantSource.fixed(TestingSources.NOW);
    return new SignalReader(source, TestingSources.PSEUDONYMS, now);
  }

  private static List<Source.TimeField> times() {
    return List.of(
        Source.TimeField.CANONICAL,
        new Source.TimeField("time", "epoch_ms", ""),
        new Source.TimeField("place", "yyyy-MM-dd'T'HH:mm:ssXXX", "Asia/Shanghai"));
  }

  /** From a file or a topic, whose bytes may be spoilt. */
  private RawRecord raw(int number, String record) {
    if (chance(2)) {
      return RawRecord.of("hotline", number, record);
    }
    byte[] message = record.getBytes(UTF_8);
    if (chance(8)) {
      message[random.nextInt(message.length)] = (byte) random.nextInt(256);
    }
    return RawRecord.ofMessage(TestingSources.json(Stream.EVENT), Spot.message(0, number), message);
  }

  private String record(Stream stream, String timeField) {
    List<String> members = new ArrayList<>();
    members.add("\"" + timeField + "\":" + (chance(9) ? any(TEXTS) : time()));
    members.add("\"id\":" + (chance(6) ? scalar() : "\"A1\""));
    if (stream == Stream.SENSOR) {
      members.add("\"device\":\"G1\"");
      members.add("\"metric\":\"co\"");
      members.add("\"value\":" + (chance(4) ? any(NUMBERS) : "26.5"));
    }
    if (stream == Stream.COMPLAINT && chance(2)) {
      members.add("\"complainant\":" + object(List.of("id", "name", "phone", "age")));
    }
    for (int more = random.nextInt(4); more > 0; more--) {
      members.add("\"" + any(NAMES) + "\":" + value());
    }
    Collections.shuffle(members, random);
    String space = chance(5) ? " " : "";
    return mutated(space + "{" + String.join("," + space, members) + "}" + space);
  }

  private String time() {
    return chance(2) ? "\"2026-01-05T08:00:00+08:00\"" : "1767571200000";
  }

  private String value() {
    return switch (random.nextInt(4)) {
      case 0 -> any(TEXTS);
      case 1 -> object(NAMES);
      default -> scalar();
    };
  }

  private String scalar() {
    return any(chance(3) ? NUMBERS : chance(3) ? OTHERS : TEXTS);
  }

  private String object(List<String> names) {
    List<String> members = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      members.add("\"" + any(names) + "\":" + scalar());
    }
    return "{" + String.join(",", members) + "}";
  }

  /** Mostly as it is, else with something changed, added or taken away. */
  private String mutated(String text) {
    int at = random.nextInt(text.length());
    return switch (random.nextInt(12)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 ->
          text.substring(0, at) + "{}[]:,\"\\0 ntf".charAt(random.nextInt(13)) + text.substring(at);
      case 2 -> text + any(List.of("{}", "]", "x", ",", "\u0000", "//", "\n"));
      default -> text;
    };
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
