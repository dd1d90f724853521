package org.yujing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yujing.disposition.Outcome;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.warning.Level;

/**
 * What reading assessment files leaves behind beside the rules: problems, and names to be checked.
 */
final class DrlNotes {
  private static final Set<String> LEVELS =
      Stream.of(Level.values()).map(Level::word).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> OUTCOMES =
      Stream.of(Outcome.values()).map(Outcome::word).collect(Collectors.toUnmodifiableSet());

  private final Problems problems;
  private final List<DrlMention> mentions = new ArrayList<>();

  DrlNotes(Problems problems) {
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  List<DrlMention> mentions() {
    return mentions;
  }

  void syntax(DrlToken token, String what, String hint) {
    problems.add(token.place(), ProblemCode.DRL_SYNTAX, what, hint);
  }

  void unknown(DrlToken token, String what, Set<String> known) {
    syntax(token, what, Suggestion.hint(token.text(), known));
  }

  /** A text in the place of a word of some type. */
  void word(DrlType type, DrlToken literal) {
    switch (type) {
      case LEVEL -> oneOf(literal, "level", LEVELS, "blue, yellow, orange or red");
      case OUTCOME ->
          oneOf(literal, "outcome", OUTCOMES, String.join(", ", new TreeSet<>(OUTCOMES)));
      case CALENDAR, RULE, SCENARIO, UNIT ->
          mentions.add(new DrlMention(type, literal.text(), literal.place()));
      case TEXT, NUMBER, TRUTH, FACT, UNKNOWN -> {}
    }
  }

  private void oneOf(DrlToken literal, String what, Set<String> words, String all) {
    if (!words.contains(literal.text())) {
      syntax(literal, "there is no " + what + " \"" + literal.text() + "\"", all);
    }
  }
}
