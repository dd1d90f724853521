package org.yujing.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The direct form of an expression gives what CEL gives, whatever is there and whatever is not. */
class PlainTest {
  private static final List<String> NUMBERS =
      List.of("value", "people", "amount", "place.lon", "26", "26.0", "-3", "0.5", "0");
  private static final List<String> TEXTS =
      List.of("metric", "category", "place.grid", "target.id", "\"ch4_lel\"", "\"\"", "\"甲\"");

  private final TestingWords words = new TestingWords();
  private final Random random = new Random(20260105);

  @Test
  void agreesWithCel() {
    for (int i = 0; i < 600; i++) {
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
            "text.contains(\"讨薪\")",
            "value > 1 && mentions(text, \"wages\")",
            "attrs.percent > 3",
            "parties == [\"a\"]",
            "time.getHours() > 3",
            "metric < \"x\"",
            "value in [26, 30]",
            "known(place.grid)")) {
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

  private CompiledExpression compiled(String text) {
    Checked checked = words.compile(text, Expected.CONDITION);
    assertNotNull(checked.expression(), text + checked.issues());
    return (CompiledExpression) checked.expression();
  }

  private String condition(int depth) {
    return switch (depth == 0 ? random.nextInt(4) : random.nextInt(8)) {
      case 0 -> one(NUMBERS) + one(List.of(" < ", " <= ", " > ", " >= ")) + one(NUMBERS);
      case 1 -> one(NUMBERS) + one(List.of(" == ", " != ")) + one(NUMBERS);
      case 2 -> one(TEXTS) + one(List.of(" == ", " != ")) + one(TEXTS);
      case 3 -> one(TEXTS) + " in [\"ch4_lel\", \"G1\", \"甲\"]";
      case 4 -> "!(" + condition(depth - 1) + ")";
      case 5, 6 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
      default -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
    };
  }

  /** Each field is there or not, with values that are close to what is asked for. */
  private Map<String, Object> fields() {
    Map<String, Object> fields = new HashMap<>();
    maybe(fields, "value", one(List.of(26.0, 25.9999, -3.0, 0.0, 1e300)));
    maybe(fields, "people", one(List.of(0.0, 1.0, 26.0)));
    maybe(fields, "amount", one(List.of(0.5, -3.0)));
    maybe(fields, "metric", one(List.of("ch4_lel", "", "甲")));
    maybe(fields, "category", one(List.of("", "G1")));
    Map<String, Object> place = new HashMap<>();
    maybe(place, "grid", one(List.of("G1", "")));
    maybe(place, "lon", one(List.of(0.5, 120.0)));
    maybe(fields, "place", place);
    maybe(fields, "target", Map.of("id", one(List.of("", "甲"))));
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
