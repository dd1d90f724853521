package org.yujing.assess;

import java.util.Map;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;

/** What to say of words and signs that the Drools rule language has and assessment rules do not. */
final class DrlWords {
  static final String FACTS = "facts are " + String.join(", ", DrlFact.words());

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "eval", "write the condition inside the brackets of a fact",
          "forall", "write not Warning(...) with the opposite condition",
          "collect", "use accumulate with count",
          "groupby", "use accumulate with count",
          "or", "write two rules, or || inside the brackets of a fact",
          "and", "drop it: everything written here has to hold",
          "from", "facts are all there is",
          "over", "ask daysAgo or hoursAgo of a Warning");

  private static final Map<String, String> OPERATORS =
      Map.of(
          "=", "write ==",
          "/", "numbers are reckoned with by +, - and *",
          "%", "numbers are reckoned with by +, - and *",
          "&", "write &&",
          "|", "write ||",
          "and", "write &&, or a comma",
          "or", "write ||");

  /** What Drools compares by, and rules here may not. */
  private static final Set<String> NOT_HERE =
      Set.of("matches", "memberOf", "soundslike", "str", "excludes", "after", "before", "during");

  private static final String QUOTES = "“”‘’'「」";

  private DrlWords() {}

  static DrlFault forbidden(DrlToken word, String hint) {
    return new DrlFault(
        word.place(),
        ProblemCode.DRL_FORBIDDEN,
        "\"" + word.text() + "\" is nothing that a rule may use here",
        hint);
  }

  /** What stands where a fact should. */
  static DrlFault fact(DrlToken word) {
    if (CONDITIONS.containsKey(word.text())) {
      return forbidden(word, CONDITIONS.get(word.text()));
    }
    String hint = Suggestion.hint(word.text(), DrlFact.words());
    return new DrlFault(
        word.place(),
        ProblemCode.DRL_SYNTAX,
        "there is no fact \"" + word.text() + "\"",
        hint.isEmpty() ? FACTS : hint);
  }

  /** What stands where a condition should end or go on. */
  static DrlFault operator(DrlToken sign) {
    if (NOT_HERE.contains(sign.text())) {
      return forbidden(sign, "texts are compared by ==, !=, in and contains");
    }
    if (sign.is(DrlToken.Kind.NAME) && !OPERATORS.containsKey(sign.text())) {
      return new DrlFault(
          sign.place(),
          ProblemCode.DRL_SYNTAX,
          "\"" + sign.text() + "\" cannot stand here",
          "a comma or a bracket is missing before it");
    }
    return new DrlFault(
        sign.place(),
        ProblemCode.DRL_SYNTAX,
        "expected \",\", found " + sign.shown(),
        OPERATORS.getOrDefault(
            sign.text(), "conditions are parted by commas; texts stand in double quotes"));
  }

  /** What to do where a sign stands in place of a value. */
  static String valueHint(DrlToken sign) {
    if (QUOTES.contains(sign.text()) && !sign.text().isEmpty()) {
      return "texts stand in plain double quotes: \"text\"";
    }
    return sign.is("==") ? "write both conditions in full" : "";
  }
}
