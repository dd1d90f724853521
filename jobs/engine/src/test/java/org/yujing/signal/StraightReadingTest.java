package org.yujing.signal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import java.util.List;
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
      SignalReader reader = reader(TestingSources.json(stream, time, java.util.Map.of()));
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
