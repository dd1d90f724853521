package org.yujing.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.expression.Expected;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Detector.Forecast.Measure;
import org.yujing.signal.Stream;

/** Reads what is made of the signals of a bucket, such as {@code max(value)}. */
record MeasureReader(FormulaReader formulas, Set<Stream> on) {
  private static final Pattern FORM =
      Pattern.compile("\\s*(count|sum|avg|min|max)\\s*\\((.*)\\)\\s*", Pattern.DOTALL);

  /** {@code of} null: signals are counted. */
  record Measured(Measure measure, Formula of) {}

  Optional<Measured> read(YamlNode node) {
    return node.scalar().flatMap(text -> read(node, text));
  }

  private Optional<Measured> read(YamlNode node, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !closesLast(form.group(2))) {
      node.problem(
          ProblemCode.BAD_VALUE,
          "of must be one aggregate of an expression, not \"" + text.strip() + "\"",
          "count(), sum(amount), avg(value), min(value) or max(value)");
      return Optional.empty();
    }
    Measure measure = Measure.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    if (measure == Measure.COUNT && form.group(2).isBlank()) {
      return Optional.of(new Measured(measure, null));
    }
    Expected expected = measure == Measure.COUNT ? Expected.KEY : Expected.NUMBER;
    return formulas
        .part(form.group(2), form.start(2), node, on, expected)
        .map(of -> new Measured(measure, of));
  }

  /** Whether the brackets inside are in pairs, so that the last one belongs to the first. */
  private static boolean closesLast(String inside) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return false;
      }
    }
    return depth == 0;
  }
}
