package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reads what the JSON parser reads, or leaves it to that. */
class JsonBytesTest {
  private final Random random = new Random(11);
  private final JsonBytes json = new JsonBytes();

  @Test
  void readsNumbersAsTheNearestDouble() {
    for (int i = 0; i < 100_000; i++) {
      String number = number();
      json.begin(number.getBytes(UTF_8));
      Object read = made(json.value());
      boolean whole = read != JsonBytes.UNUSUAL && json.ended();
      assertEquals(parsed(number), whole ? read : JsonBytes.UNUSUAL, number);
    }
  }

  /** Digits with what numbers may have between them, and what they may not. */
  private String number() {
    StringBuilder number = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
    number.append(digits(random.nextInt(4) == 0 ? 20 : 5));
    number.append(random.nextBoolean() ? "." + digits(random.nextInt(4) == 0 ? 20 : 5) : "");
    number.append(random.nextInt(4) == 0 ? "e" + (random.nextInt(700) - 350) : "");
    if (random.nextInt(8) == 0) {
      int at = random.nextInt(number.length() + 1);
      number.insert(at, "+-.eE0".charAt(random.nextInt(6)));
    }
    return number.toString();
  }

  private String digits(int most) {
    StringBuilder digits = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static Object parsed(String number) {
    try {
      Object value = JsonText.parse(number);
      boolean noMinusZero = value.equals(0) && number.startsWith("-");
      return noMinusZero ? (Double) (-0.0) : (Double) ((Number) value).doubleValue();
    } catch (JsonProcessingException none) {
      return JsonBytes.UNUSUAL;
    }
  }

  @Test
  void readsTextsWithEscapes() {
    assertEquals(
        "a\"b\\/\b\f\n\r\t中é🚒", value("\"a\\\"b\\\\\\/\\b\\f\\n\\r\\t\\u4E2dé\\ud83d\\ude92\""));
    assertEquals(JsonBytes.UNUSUAL, value("\"\\ud83d\""));
    assertEquals(JsonBytes.UNUSUAL, value("\"a\\\""));
    assertEquals(JsonBytes.UNUSUAL, value("\"\\"));
    assertEquals(List.of("a", "中"), value("[ \"a\" ,\"中\"]"));
    assertEquals(JsonBytes.UNUSUAL, value("[\"a\",]"));
  }

  private Object value(String text) {
    json.begin(text.getBytes(UTF_8));
    return made(json.value());
  }

  private Object made(Object value) {
    if (value == JsonBytes.TEXT) {
      return json.text();
    }
    return value == JsonBytes.NUMBER ? (Object) json.number() : value;
  }

  @Test
  void seesNumbersThatMayBeSomebodys() {
    assertFalse(longNumber("\"2026-01-05T08:00:00.123\""));
    assertTrue(longNumber("\"1381234 5678\""));
    assertTrue(longNumber("\"电话13812345678\""));
    assertTrue(longNumber("\"１３８１２３４５６７８\""));
    assertTrue(longNumber("\"\\u0031381234567\\u0038\""));
  }

  private boolean longNumber(String text) {
    value(text);
    return json.longNumber();
  }

  @Test
  void leavesUnusualNamesToOthers() {
    for (String name :
        List.of("\"a\\\"b\"", "\"a\nb\"", "a", "\"open", "\"" + "n".repeat(2_000) + "\"")) {
      json.begin(name.getBytes(UTF_8));
      assertEquals(null, json.name());
    }
    json.begin(" \"\\u0069d\":".getBytes(UTF_8));
    assertEquals("id", json.name());
  }
}
