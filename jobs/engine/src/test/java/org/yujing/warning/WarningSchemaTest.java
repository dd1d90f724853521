package org.yujing.warning;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.signal.TestingSchema;

/** The schema accepts every warning that is written, and no other line. */
class WarningSchemaTest {
  private static final TestingSchema SCHEMA = new TestingSchema("warning");

  private static String line(Kind kind, Level level, double value, Evidence evidence) {
    return WarningJson.write(
        new Warning(
            "w1",
            "e1",
            kind,
            "gas-leak",
            "0a1b",
            "gas-safety",
            "标题",
            "消息",
            level,
            1767571200123L,
            ZoneId.of("Asia/Shanghai"),
            new Subject("household", "p_0123456789abcdef0123", "张*"),
            "G1",
            Map.of("grid", "G-01", "lon", 120.5, "lat", 30.25),
            value,
            25,
            evidence,
            new Outlook(30, 20.5, 39.5, 0.8, 1767571200123L),
            false));
  }

  private static String line() {
    return line(Kind.RAISED, Level.RED, 26, Evidence.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        26,
        -1.5,
        1e300,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void acceptsEveryFigure(double value) {
    for (Kind kind : Kind.values()) {
      for (Level level : Level.values()) {
        String line = line(kind, level, value, new Evidence(2, 0, 1000, List.of("a", "b")));
        assertTrue(SCHEMA.accepts(line), line);
      }
    }
  }

  @Test
  void acceptsAWarningWithoutEvidence() {
    assertTrue(SCHEMA.accepts(line()), line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "episode",
        "kind",
        "rule",
        "rule_version",
        "scenario",
        "title",
        "message",
        "level",
        "time",
        "subject",
        "key",
        "place",
        "value",
        "threshold",
        "evidence",
        "confidence",
        "for",
        "shadow"
      })
  void refusesAWarningThatLacksAField(String field) {
    assertFalse(SCHEMA.accepts(line().replace("\"" + field + "\":", "\"other\":")), field);
  }

  @Test
  void refusesOtherWordsAndKinds() {
    assertFalse(SCHEMA.accepts(line().replace("raised", "opened")));
    assertFalse(SCHEMA.accepts(line().replace("\"red\"", "\"purple\"")));
    assertFalse(SCHEMA.accepts(line().replace("\"value\":26", "\"value\":\"26\"")));
    assertFalse(SCHEMA.accepts(line().replace("+08:00", "")));
    assertFalse(SCHEMA.accepts(line().replace("\"shadow\":false", "\"shadow\":\"no\"")));
  }
}
