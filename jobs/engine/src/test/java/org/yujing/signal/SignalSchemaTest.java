package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas accept exactly the records that the reader makes signals of. */
class SignalSchemaTest {
  private static final List<Object> VALUES =
      Arrays.asList(
          null,
          "",
          " ",
          "text",
          "12",
          true,
          0,
          1,
          3.0,
          2.5,
          -90,
          -90.5,
          90.01,
          180,
          180.5,
          -181,
          1e300,
          List.of(),
          List.of("a", ""),
          List.of(1),
          Arrays.asList("a", null),
          Map.of(),
          Map.of("a", 1),
          Map.of("a", List.of()),
          Map.of("id", 1),
          Map.of("grid", true));

  private static Map<String, Object> whole(Stream stream) {
    Map<String, Object> record = new LinkedHashMap<>();
    for (Field field : Fields.of(stream).values()) {
      if (field.fromSource()) {
        put(record, field.path(), good(field));
      }
    }
    return record;
  }

  private static Object good(Field field) {
    return switch (field.kind()) {
      case TEXT -> "text";
      case NUMBER -> 12.5;
      case WHOLE -> 3;
      case TIME -> "2026-01-05T08:00:00+08:00";
      case TEXTS -> List.of("a", "b");
      case SCALARS -> Map.of("a", "text", "b", 1, "c", true);
    };
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> record, String path, Object value) {
    int dot = path.indexOf('.');
    Map<String, Object> members = record;
    if (dot >= 0) {
      String group = path.substring(0, dot);
      members = (Map<String, Object>) record.computeIfAbsent(group, k -> new LinkedHashMap<>());
    }
    members.put(path.substring(dot + 1), value);
  }

  /** The record without a field, and with every kind of value in it. */
  private static List<String> variations(Stream stream, String path) {
    List<String> variations = new ArrayList<>();
    for (Object value : VALUES) {
      Map<String, Object> record = whole(stream);
      put(record, path, value);
      variations.add(JsonText.write(record));
    }
    Map<String, Object> without = whole(stream);
    put(without, path, null);
    variations.add(JsonText.write(without).replaceAll("\"[a-z]+\":null,?", "").replace(",}", "}"));
    return variations;
  }

  private static List<String> paths(Stream stream) {
    List<String> paths = new ArrayList<>(List.of("place", "target", "extra", "place.extra"));
    for (Field field : Fields.of(stream).values()) {
      if (field.kind() != Field.Kind.TIME) {
        paths.add(field.path());
      }
    }
    if (stream == Stream.COMPLAINT) {
      paths.add("complainant");
    }
    return paths;
  }

  @ParameterizedTest
  @EnumSource(
      value = Stream.class,
      names = {"COMPLAINT", "EVENT", "SENSOR"})
  void acceptWhatTheReaderAccepts(Stream stream) {
    TestingSchema schema = new TestingSchema(stream.word());
    Source source = TestingSources.json(stream);
    int signals = 0;
    int rejections = 0;
    for (String path : paths(stream)) {
      for (String record : variations(stream, path)) {
        Reading reading = TestingSources.read(source, record);
        boolean signal = reading instanceof Signal;
        assertEquals(signal, schema.accepts(record), () -> path + ": " + record + "\n" + reading);
        signals += signal ? 1 : 0;
        rejections += signal ? 0 : 1;
      }
    }
    assertTrue(signals > 100 && rejections > 100, signals + " and " + rejections);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-01-05T08:00:00+08:00\"",
        "\"2026-01-05T08:00:00Z\"",
        "\"2026-01-05t08:00:00.123456789z\"",
        "\"2024-02-29T23:59:59-18:00\"",
        "\"1900-01-01T00:00:00.5Z\"",
      })
  void acceptTimesThatExist(String time) {
    assertTime(true, time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "1767571200",
        "{}",
        "\"2026-02-30T08:00:00Z\"",
        "\"2025-02-29T08:00:00Z\"",
        "\"2026-04-31T08:00:00Z\"",
        "\"2026-13-01T08:00:00Z\"",
        "\"2026-01-05T24:00:00Z\"",
        "\"2026-01-05T23:59:60Z\"",
        "\"2026-01-05T08:00:00\"",
        "\"2026-01-05T08:00Z\"",
        "\"2026-01-05 08:00:00Z\"",
        "\"2026-01-05T08:00:00.Z\"",
        "\"2026-01-05T08:00:00.1234567890Z\"",
        "\"2026-01-05T08:00:00+0800\"",
        "\"2026-01-05T08:00:00+18:30\"",
        "\"2026-01-05\"",
        "\"+12026-01-05T08:00:00Z\"",
        "\"soon\"",
      })
  void refuseTimesThatDoNot(String time) {
    assertTime(false, time);
  }

  private static void assertTime(boolean expected, String time) {
    String record = "{\"id\":\"1\",\"time\":" + time + "}";
    Reading reading = TestingSources.read(TestingSources.json(Stream.EVENT), record);
    assertEquals(expected, reading instanceof Signal, reading.toString());
    assertEquals(expected, new TestingSchema("event").accepts(record));
  }

  @Test
  void refuseNumbersThatAreNotFinite() {
    for (String more : List.of("\"amount\":1e999", "\"attrs\":{\"a\":-1e999}", "\"x\":1e999")) {
      String record = "{\"id\":\"1\",\"time\":\"2026-01-05T08:00:00Z\"," + more + "}";
      TestingSources.rejection(TestingSources.json(Stream.EVENT), record);
      assertFalse(new TestingSchema("event").accepts(record), record);
    }
  }

  @Test
  void acceptLateSignals() {
    for (Stream stream : List.of(Stream.COMPLAINT, Stream.EVENT, Stream.SENSOR)) {
      Source source = TestingSources.json(stream);
      Signal signal = TestingSources.signal(source, JsonText.write(whole(stream)));
      assertTrue(new TestingSchema("late").accepts(LateJson.write(signal)));
    }
    assertFalse(new TestingSchema("late").accepts("{\"source\":\"hotline\"}"));
  }

  @Test
  void acceptRejections() {
    TestingSchema schema = new TestingSchema("rejected");
    for (RejectionCode code : RejectionCode.values()) {
      for (Spot spot : List.of(Spot.line(7), Spot.message(0, 1L << 40))) {
        String line = RejectionJson.write(new Rejection("hotline", spot, code, "", "why", "raw"));
        assertTrue(schema.accepts(line), line);
        String half = line.replace("\"offset\"", "\"other\"");
        assertEquals(!spot.inTopic(), schema.accepts(half), half);
      }
    }
    assertFalse(schema.accepts("{\"source\":\"hotline\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaint", "event", "sensor", "warning", "rejected", "late"})
  void haveAnAddressWithAMajorVersion(String name) {
    assertEquals(
        "https://yujing.org/schemas/v1/" + name + ".schema.json", new TestingSchema(name).id());
  }
}
