package org.yujing.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The direct form of an expression gives what CEL gives, whatever is there and whatever is not. */
class PlainTest {
  private static final List<String> NUMBERS =
      List.of("value", "people", "amount", "place.lon", "26", "26.0", "-3", "0.5", "0");

  /** None is negative: to CEL -0.0 is less than 0. */
  private static final List<String> FACTORS = List.of("people", "place.lon", "26", "0.5", "0");

  private static final List<String> ATTRIBUTES =
      List.of("attrs.percent", "attrs.flag", "attrs.note");
  private static final List<String> TEXTS =
      List.of("metric", "category", "place.grid", "target.id", "\"ch4_lel\"", "\"\"", "\"甲\"");

  private final TestingWords words = new TestingWords();
  private final Random random = new Random(20260105);

  @Test
  void agreesWithCel() {
    for (int i = 0; i < 3_000; i++) {
      String text = condition(3);
      CompiledExpression expression = compiled(text);
      assertNotNull(expression.plain(), text);
      for (int j = 0; j < 8; j++) {
        Map<String, Object> fields = fields();
        assertEquals(
            expression.byCel(fields::get), expression.evaluate(fields::get), text + fields);
      }
    }
  }

  @Test
  void whatAFieldIsKnownToHoldNeedNotBeAsked() {
    Map<Object, Integer> answers = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      String text = String.join(" && ", shuffled(asking(), condition(2), asking()));
      CompiledExpression expression = compiled(text);
      expression
          .terms()
          .forEach(
              (field, values) -> {
                for (String value : values) {
                  Map<String, Object> fields = fields();
                  fields.put(field, value);
                  Object whole = expression.evaluate(fields::get);
                  assertEquals(whole, expression.given(field).evaluate(fields::get), text + fields);
                  answers.merge(String.valueOf(whole), 1, Integer::sum);
                }
              });
    }
    assertTrue(answers.keySet().containsAll(List.of("true", "false", "null")), answers.toString());
  }

  /** Something that a signal can be looked up by. */
  private String asking() {
    return switch (random.nextInt(4)) {
      case 0 -> "metric == \"ch4_lel\"";
      case 1 -> "category in [\"\", \"甲\"]";
      case 2 -> "(metric == \"ch4_lel\" || metric == \"甲\" && value > 3)";
      default -> "\"甲\" == category";
    };
  }

  private List<String> shuffled(String... parts) {
    List<String> shuffled = new ArrayList<>(List.of(parts));
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Test
  void oneThatOnlyAsksWhatIsKnownReadsNothing() {
    Expression left = compiled("metric == \"ch4_lel\"").given("metric");
    assertEquals(true, left.evaluate(name -> fail(name)));
  }

  @Test
  void allThreeAnswersOccur() {
    Map<Object, Integer> answers = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      answers.merge(
          String.valueOf(compiled(condition(3)).evaluate(fields()::get)), 1, Integer::sum);
    }
    assertTrue(answers.keySet().containsAll(List.of("true", "false", "null")), answers.toString());
    assertTrue(answers.values().stream().allMatch(often -> often > 20), answers.toString());
  }

  @Test
  void leavesToCelWhatItHasNoFormFor() {
    for (String text :
        List.of(
            "text.matches(\"讨薪\")",
            "size(text) > 1",
            "parties == [\"a\"]",
            "time.getHours() > 3",
            "metric < \"x\"",
            "value in [26, 30]",
            "1 + 2 == 3")) {
      assertNull(compiled(text).plain(), text);
    }
  }

  @Test
  void asksCelWhereAValueIsNotWhatWasChecked() {
    CompiledExpression expression = compiled("!(metric == \"5\")");
    Map<String, Object> fields = Map.of("metric", 5.0);
    assertEquals(true, expression.byCel(fields::get));
    assertEquals(true, expression.evaluate(fields::get));
  }

  @Test
  void nothingTimesLessThanNothingIsNothing() {
    CompiledExpression expression = compiled("value * people < 0");
    Map<String, Object> fields = Map.of("value", -3.0, "people", 0.0);
    assertEquals(false, expression.evaluate(fields::get));
  }

  @Test
  void aWholeNumberInARowIsTheSameAsADecimal() {
    ExpressionCompiler rows = new ExpressionCompiler(Functions.NONE, ZoneOffset.UTC);
    Map<String, Object> row = Map.of("level", 3L, "share", 3.0);
    for (String text : List.of("row.level == 3", "row.level == row.share", "!(row.level != 3.0)")) {
      Checked checked = rows.compile(text, Vocabulary.row(), Expected.CONDITION);
      CompiledExpression expression = (CompiledExpression) checked.expression();
      assertNotNull(expression.plain(), text);
      assertEquals(true, expression.evaluate(Map.<String, Object>of("row", row)::get), text);
    }
  }

  /** CEL, which chooses by the values it meets, has no comparison of two whole numbers here. */
  @Test
  void aChosenWholeNumberIsANumberLikeAnyOther() {
    CompiledExpression expression = compiled("26 >= (metric == \"\" ? value : 26)");
    assertEquals(true, expression.evaluate(Map.<String, Object>of("metric", "ch4_lel")::get));
  }

  private CompiledExpression compiled(String text) {
    Checked checked = words.compile(text, Expected.CONDITION);
    assertNotNull(checked.expression(), text + checked.issues());
    return (CompiledExpression) checked.expression();
  }

  private String condition(int depth) {
    return switch (depth == 0 ? random.nextInt(8) : random.nextInt(13)) {
      case 0 -> number() + one(List.of(" < ", " <= ", " > ", " >= ")) + number();
      case 1 -> one(NUMBERS) + one(List.of(" == ", " != ")) + one(NUMBERS);
      case 2 -> one(TEXTS) + one(List.of(" == ", " != ")) + one(TEXTS);
      case 3 -> one(TEXTS) + " in [\"ch4_lel\", \"G1\", \"甲\"]";
      case 4 -> one(List.of("known(", "has(")) + one(List.of("attrs.note", "place.grid")) + ")";
      case 5 -> attribute();
      case 6 -> "metric." + one(List.of("startsWith", "endsWith", "contains")) + "(\"甲\")";
      case 7 -> one(List.of("mentions(metric, \"wages\")", "season(\"spring-festival\")"));
      case 8 -> "!(" + condition(depth - 1) + ")";
      case 9, 10 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
      case 11 ->
          "(%s ? %s : %s)"
              .formatted(condition(depth - 1), condition(depth - 1), condition(depth - 1));
      default -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
    };
  }

  private String number() {
    return switch (random.nextInt(6)) {
      case 0 -> "(people" + one(List.of(" + ", " - ", " * ", " / ", " % ")) + one(FACTORS) + ")";
      case 1 -> "-amount";
      case 2 -> "(" + one(TEXTS) + " == \"\" ? value : 26.0)";
      default -> one(NUMBERS);
    };
  }

  /** An attribute may be a text, a number or a truth value, whatever the rule takes it for. */
  private String attribute() {
    return one(ATTRIBUTES)
        + one(
            List.of(" == \"甲\"", " != \"甲\"", " == true", " == 26", " > 3", " in [\"甲\", \"G1\"]"));
  }

  /** Each field is there or not, with values that are close to what is asked for. */
  private Map<String, Object> fields() {
    Map<String, Object> fields = new HashMap<>();
    maybe(fields, "value", one(List.of(26.0, 25.9999, -3.0, 0.0, 1e300)));
    maybe(fields, "people", one(List.of(0.0, 1.0, 26.0)));
    maybe(fields, "amount", one(List.of(0.5, -3.0)));
    maybe(fields, "metric", one(List.of("ch4_lel", "", "甲", "讨薪甲")));
    maybe(fields, "category", one(List.of("", "G1")));
    Map<String, Object> place = new HashMap<>();
    maybe(place, "grid", one(List.of("G1", "")));
    maybe(place, "lon", one(List.of(0.5, 120.0)));
    maybe(fields, "place", place);
    maybe(fields, "target", Map.of("id", one(List.of("", "甲"))));
    maybe(
        fields,
        "time",
        Instant.parse(one(List.of("2026-01-04T23:30:00Z", "2026-01-04T12:00:00Z"))));
    Map<String, Object> attrs = new HashMap<>();
    for (String name : List.of("percent", "flag", "note")) {
      maybe(attrs, name, one(List.of("甲", "", 26.0, true, false)));
    }
    maybe(fields, "attrs", attrs);
    Map<String, Object> known = new HashMap<>();
    maybe(known, "place.grid", true);
    maybe(known, "attrs.note", true);
    fields.put("known_fields", known);
    return fields;
  }

  private void maybe(Map<String, Object> fields, String name, Object value) {
    if (random.nextInt(4) > 0) {
      fields.put(name, value);
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
