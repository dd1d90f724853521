package org.yujing.simulate;

import java.time.Duration;
import java.util.Optional;
import org.yujing.problem.Durations;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlNode;

/**
 * A length of time that is drawn: {@code 3d..5d}, or always the same: {@code 3d}.
 *
 * @param from in milliseconds
 * @param to in milliseconds, not below {@code from}
 */
record LengthSpan(long from, long to) {
  static final LengthSpan NONE = new LengthSpan(0, 0);
  private static final String DOTS = "..";
  private static final String HINT = "write 30s, 3d or 3d..5d";

  LengthSpan {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  static Optional<LengthSpan> read(YamlNode node) {
    Optional<String> text = node.scalar();
    Optional<LengthSpan> span = text.flatMap(LengthSpan::parse);
    if (text.isPresent() && span.isEmpty()) {
      String what = node.label() + " cannot be \"" + text.get() + "\"";
      node.problem(ProblemCode.BAD_VALUE, what, HINT);
    }
    return span;
  }

  private static Optional<LengthSpan> parse(String text) {
    int dots = text.indexOf(DOTS);
    String first = dots < 0 ? text : text.substring(0, dots);
    String last = dots < 0 ? text : text.substring(dots + DOTS.length());
    Optional<Duration> from = Durations.parse(first);
    Optional<Duration> to = Durations.parse(last);
    return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) <= 0
        ? Optional.of(new LengthSpan(from.get().toMillis(), to.get().toMillis()))
        : Optional.empty();
  }

  /** A length in milliseconds, in whole seconds from the shortest. */
  long draw(Chance chance) {
    return from + 1000 * chance.below((to - from) / 1000 + 1);
  }
}
