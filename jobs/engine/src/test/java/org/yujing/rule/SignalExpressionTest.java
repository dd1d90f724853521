package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.expression.Vocabulary;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;
import org.yujing.signal.Stream;

/** Conditions on real signals: what is there, what is missing, what nobody can know. */
class SignalExpressionTest {
  private static final Signal COMPLAINT =
      new Signal(
          Stream.COMPLAINT,
          "hotline",
          Instant.parse("2026-01-05T00:00:00Z").toEpochMilli(),
          "C1",
          false,
          Map.of(
              "category",
              "labour.wage_arrears",
              "title",
              "讨薪",
              "content",
              "三个月没发",
              "people",
              3.0,
              "parties",
              List.of("P1", "P2"),
              "place",
              Map.of("grid", "G1", "lon", 120.0, "lat", 30.0),
              "attrs",
              Map.of("urgent", true)));

  private static Object value(String text) {
    Rule rule =
        TestingRules.rule(
            "rule: r\ntitle: 题\non: complaint\nby: target.id\nmatch: true\nlevel: red\nwhere: '"
                + text
                + "'\n");
    return rule.where().of(Stream.COMPLAINT, new SignalScope(COMPLAINT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          category == "labour.wage_arrears" && people >= 3 => true
          text.contains("没发") && text.startsWith("讨薪") => true
          target.name == "" && complainant.id == "" && channel == "" => true
          "P1" in parties && size(parties) == 2 => true
          known(people) && known(place.grid) && known(attrs.urgent) && known(place) => true
          known(amount) || known(target.id) || known(attrs.x) || known(channel) => false
          attrs.urgent && id == "C1" && source == "hotline" => true
          has(target.name) => false
          distance_m(place, 30, 120) < 1 => true
          size(target.attrs) == 0 => true
          """)
  void readsASignal(String text, boolean truth) {
    assertEquals(truth, value(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount > 100",
        "!(amount > 100)",
        "place.capacity < 5",
        "attrs.x == 1",
        "target.attrs.disputed == true",
        "!(target.attrs.disputed == true)"
      })
  void isUnknownWhereTheSignalIsSilent(String text) {
    assertNull(value(text));
  }

  @Test
  void agreesWithTheScopeOnTheNameOfTheKnown() {
    assertEquals(SignalScope.KNOWN, Vocabulary.KNOWN);
  }
}
