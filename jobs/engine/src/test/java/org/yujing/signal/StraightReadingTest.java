package org.yujing.signal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record read while it is parsed is the signal that it is when looked at as a whole. */
class StraightReadingTest {
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

  private final NastyRecords nasty = new NastyRecords(new Random(7));

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "EVENT", "SENSOR"})
  void isTheSameSignalOrRejection(Stream stream) {
    for (Source.TimeField time : times()) {
      SignalReader reader = reader(TestingSources.json(stream, time, Map.of()));
      int signals = 0;
      for (int i = 0; i < 8_000; i++) {
        RawRecord raw = nasty.raw(i, nasty.record(stream, time.field()));
        Reading reading = reader.read(raw);
        assertEquals(reader.examined(raw), reading, raw.text());
        signals += reading instanceof Signal ? 1 : 0;
      }
      assertTrue(signals > 800, () -> "signals of " + time);
    }
  }

  /** What is told of them is hidden in the same way, wherever it stands. */
  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "EVENT", "SENSOR"})
  void saysTheSameOfPersonsInTheSameOrder(Stream stream) {
    SignalReader reader = reader(TestingSources.json(stream));
    int signals = 0;
    for (int i = 0; i < 20_000; i++) {
      RawRecord raw = nasty.raw(i, nasty.aboutPersons(stream));
      Reading reading = reader.read(raw);
      Reading examined = reader.examined(raw);
      assertEquals(examined, reading, raw.text());
      if (reading instanceof Signal signal) {
        signals++;
        assertEquals(order(((Signal) examined).fields()), order(signal.fields()), raw.text());
      }
    }
    assertTrue(signals > 5_000);
  }

  /** All paths; those of attributes, which go by name only where there may be numbers, sorted. */
  private static List<String> order(Map<String, Object> fields) {
    List<String> paths = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          paths.add(name);
          if (value instanceof Map<?, ?> members) {
            List<String> inside = new ArrayList<>();
            members.keySet().forEach(member -> inside.add(name + "." + member));
            paths.addAll(name.equals("attrs") ? inside.stream().sorted().toList() : inside);
          }
        });
    return paths;
  }

  @Test
  void keepsTheOrderOfTheRecord() {
    assertEquals(
        "{b=1.0, target.x=2.0, a=3.0, c=x}",
        attributes(
            "\"b\":1,\"target\":{\"x\":2,\"type\":\"site\"},\"attrs\":{\"a\":3,\"n\":null},\"c\":\"x\""));
    assertEquals(
        "{a=13812345, b=138********, c=1.0}",
        attributes("\"c\":1,\"attrs\":{\"b\":\"13812345678\",\"a\":\"13812345\"}"));
  }

  @Test
  void anAttributeWinsOverAnUnknownFieldAndTakesItsPlace() {
    assertEquals(
        "{a=2.0, b=3.0}", attributes("\"a\":1,\"b\":3,\"attrs\":{\"a\":2},\"extra\":null"));
    assertEquals("{a=2.0, b=3.0}", attributes("\"attrs\":{\"a\":2},\"a\":1,\"b\":3"));
    assertEquals("{b=3.0}", attributes("\"a\":1,\"b\":3,\"attrs\":{\"a\":\"\"}"));
    assertEquals("null", attributes("\"a\":1,\"attrs\":{\"a\":null}"));
  }

  @Test
  void hidesNumbersThatAreWrittenWithEscapes() {
    assertEquals("{a=138********}", attributes("\"a\":\"\\u00313812345678\""));
    assertEquals(
        "{a=138\n 138‐****\u00a0****}", attributes("\"a\":\"138\\n 138\\u20101234\\u00A05678\""));
    assertEquals("{a=１３８********}", attributes("\"attrs\":{\"a\":\"\\uff11３８12345678\"}"));
    assertEquals("{a=\"138********}", attributes("\"a\":\"\\\"13812345678\""));
  }

  @Test
  void refusesIdsThatAreTooLong() {
    SignalReader reader = reader(TestingSources.json(Stream.EVENT));
    for (int length : List.of(999, 1_000, 1_001, 2_000)) {
      String json = "{\"id\":\"%s\",\"time\":\"2026-01-05T08:00:00Z\"}";
      RawRecord raw = RawRecord.of("hotline", 1, json.formatted("é".repeat(length)));
      assertEquals(length <= 1_000, reader.read(raw) instanceof Signal);
    }
  }

  private static String attributes(String members) {
    String record = "{\"id\":\"A1\",\"time\":\"2026-01-05T08:00:00Z\",%s}".formatted(members);
    Signal signal = TestingSources.signal(TestingSources.json(Stream.EVENT), record);
    return String.valueOf(signal.fields().get("attrs"));
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
      String record = nasty.any(usual);
      assertNotNull(straight.read(record.getBytes(UTF_8)), record);
    }
    for (String other :
        List.of("{\"id\":1}", "{\"x\":{}}", "{\"x\":1,\"x\":2}", "{\"id\":\"a\"}}")) {
      assertNull(straight.read(other.getBytes(UTF_8)), other);
    }
  }

  /** Names are learnt, but not all there ever are. */
  @Test
  void readsRecordsWhoseNamesNeverComeAgain() {
    SignalReader reader = reader(TestingSources.json(Stream.EVENT));
    String json =
        "{\"id\":\"A\",\"time\":\"2026-01-05T08:00:00Z\",\"x%1$d\":1,\"attrs\":{\"%1$d\":\"a\"%2$s}}";
    for (int i = 0; i < 2_000; i++) {
      String again = nasty.chance(3) ? ",\"%d\":2".formatted(i) : "";
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
      String inside = nasty.any(BYTES) + nasty.any(BYTES);
      String name = nasty.chance(2) ? inside : "x";
      String json = "{\"id\":\"A\",\"time\":\"2026-01-05T08:00:00Z\",\"%s\":\"%s\"}";
      byte[] message = json.formatted(name, nasty.chance(2) ? inside : "y").getBytes(ISO_8859_1);
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
}
