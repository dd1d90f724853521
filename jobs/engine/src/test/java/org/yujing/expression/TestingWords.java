package org.yujing.expression;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small vocabulary, reference data and one scope for expressions to be tried on. */
final class TestingWords implements Functions {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static final Vocabulary SENSOR =
      new Vocabulary(
          "sensor",
          Map.ofEntries(
              Map.entry("metric", Vocabulary.Type.TEXT),
              Map.entry("category", Vocabulary.Type.TEXT),
              Map.entry("title", Vocabulary.Type.TEXT),
              Map.entry("text", Vocabulary.Type.TEXT),
              Map.entry("value", Vocabulary.Type.NUMBER),
              Map.entry("people", Vocabulary.Type.NUMBER),
              Map.entry("amount", Vocabulary.Type.NUMBER),
              Map.entry("parties", Vocabulary.Type.TEXTS),
              Map.entry("time", Vocabulary.Type.TIME),
              Map.entry("attrs", Vocabulary.Type.SCALARS),
              Map.entry("place.grid", Vocabulary.Type.TEXT),
              Map.entry("place.lon", Vocabulary.Type.NUMBER),
              Map.entry("place.lat", Vocabulary.Type.NUMBER),
              Map.entry("target.id", Vocabulary.Type.TEXT),
              Map.entry("target.name", Vocabulary.Type.TEXT)),
          Map.of("channel", "a field of complaint"),
          true);

  /** 26 units at half past seven in Shanghai, one person, no amount, a place without a name. */
  static final Map<String, Object> FIELDS =
      Map.ofEntries(
          Map.entry("metric", "ch4_lel"),
          Map.entry("category", ""),
          Map.entry("title", "有人讨薪"),
          Map.entry("text", "有人讨薪"),
          Map.entry("value", 26.0),
          Map.entry("people", 1.0),
          Map.entry("parties", List.of("b", "a")),
          Map.entry("time", Instant.parse("2026-01-04T23:30:00Z")),
          Map.entry("attrs", Map.of("percent", 50.0, "flag", true, "note", "x")),
          Map.entry("place", Map.of("grid", "G1", "lon", 120.0, "lat", 30.0)),
          Map.entry("target", Map.of("id", "", "name", "")),
          Map.entry("known_fields", Map.of("place.grid", true, "attrs.percent", true)));

  private final ExpressionCompiler compiler = new ExpressionCompiler(this, ZONE);

  Checked compile(String text, Expected expected) {
    return compiler.compile(text, SENSOR, expected);
  }

  /** The value on {@link #FIELDS}. */
  Object value(String text) {
    return value(text, new HashMap<>(FIELDS));
  }

  Object value(String text, Map<String, Object> fields) {
    Checked checked = compile(text, Expected.ANY);
    if (checked.expression() == null) {
      throw new AssertionError(text + ": " + checked.issues());
    }
    return checked.expression().evaluate(fields::get);
  }

  @Override
  public boolean mentions(String text, String lexicon) {
    return lexicon.equals("wages") && text.contains("讨薪");
  }

  @Override
  public boolean season(String calendar, Instant time, ZoneId zone) {
    return time.atZone(zone).getDayOfMonth() == 5;
  }

  @Override
  public boolean knowsLexicon(String lexicon) {
    return lexicons().contains(lexicon);
  }

  @Override
  public boolean knowsCalendar(String calendar) {
    return calendars().contains(calendar);
  }

  @Override
  public Set<String> lexicons() {
    return Set.of("wages", "threat");
  }

  @Override
  public Set<String> calendars() {
    return Set.of("spring-festival");
  }
}
