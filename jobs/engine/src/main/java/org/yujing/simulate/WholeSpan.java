package org.yujing.simulate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlNode;

/** Whole numbers from the first to the last, both included: {@code 5..9}, or {@code 5}. */
record WholeSpan(int from, int to) {
  static final WholeSpan ONE = new WholeSpan(1, 1);
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))?");

  static Optional<WholeSpan> read(YamlNode node) {
    Optional<String> text = node.scalar();
    Optional<WholeSpan> span = text.flatMap(WholeSpan::parse);
    if (text.isPresent() && span.isEmpty()) {
      String what = node.label() + " cannot be \"" + text.get() + "\"";
      node.problem(ProblemCode.BAD_VALUE, what, "write 5 or 5..9");
    }
    return span;
  }

  static Optional<WholeSpan> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(form.group(1));
    int to = form.group(2) == null ? from : Integer.parseInt(form.group(2));
    return from <= to ? Optional.of(new WholeSpan(from, to)) : Optional.empty();
  }

  int draw(Chance chance) {
    return from + (int) chance.below(to - from + 1L);
  }
}
