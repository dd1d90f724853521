package org.yujing.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.assess.DrlToken.Kind;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;

/** Reads what stands between {@code then} and {@code end}: calls of the assessment's effects. */
final class DrlConsequence {
  private static final int MOST_EFFECTS = 20;
  private static final String ALLOWED =
      "a consequence only says $a.score(points, reason), atLeast(level, reason), lead(unit),"
          + " assist(unit), recommend(text) or dismiss(reason)";
  private static final Map<String, List<DrlType>> EFFECTS = new LinkedHashMap<>();

  static {
    EFFECTS.put("score", List.of(DrlType.NUMBER, DrlType.TEXT));
    EFFECTS.put("atLeast", List.of(DrlType.LEVEL, DrlType.TEXT));
    EFFECTS.put("lead", List.of(DrlType.UNIT));
    EFFECTS.put("assist", List.of(DrlType.UNIT));
    EFFECTS.put("recommend", List.of(DrlType.TEXT));
    EFFECTS.put("dismiss", List.of(DrlType.TEXT));
  }

  private final DrlTokens tokens;
  private final DrlNotes notes;
  private final DrlScope scope;

  DrlConsequence(DrlTokens tokens, DrlNotes notes, DrlScope scope) {
    this.tokens = tokens;
    this.notes = notes;
    this.scope = scope;
  }

  /** How many effects there are. */
  int read() {
    int many = 0;
    while (tokens.peek().is(Kind.BINDING)) {
      if (++many > MOST_EFFECTS) {
        throw new DrlFault(
            tokens.peek().place(),
            ProblemCode.TOO_LARGE,
            "more than " + MOST_EFFECTS + " effects in one rule",
            "split the rule");
      }
      effect();
    }
    boolean next = tokens.peek().is("rule") && tokens.second().is(Kind.TEXT);
    if (!tokens.peek().is("end") && !next && !tokens.ended()) {
      throw forbidden(tokens.peek());
    }
    return many;
  }

  private void effect() {
    DrlToken on = tokens.next();
    onAssessment(on);
    if (!tokens.accept(".")) {
      throw forbidden(tokens.peek());
    }
    DrlToken name = tokens.expect(Kind.NAME, "an effect", ALLOWED);
    List<DrlType> takes = EFFECTS.get(name.text());
    if (takes == null) {
      String hint = Suggestion.hint(name.text(), EFFECTS.keySet());
      throw new DrlFault(
          name.place(),
          ProblemCode.DRL_FORBIDDEN,
          "a rule may not \"" + name.text() + "\"",
          hint.isEmpty() ? ALLOWED : hint);
    }
    tokens.expect("(", "");
    arguments(name, takes);
    tokens.expect(";", "an effect ends with a semicolon");
  }

  private void onAssessment(DrlToken on) {
    Optional<DrlScope.Bound> bound = scope.find(on.text());
    if (bound.isEmpty()) {
      notes.syntax(on, "nothing is bound to \"" + on.text() + "\"", "begin with $a : Assessment()");
    } else if (bound.get().fact() != DrlFact.ASSESSMENT) {
      throw new DrlFault(
          on.place(),
          ProblemCode.DRL_FORBIDDEN,
          "\"" + on.text() + "\" is not the Assessment",
          ALLOWED);
    }
  }

  private void arguments(DrlToken name, List<DrlType> takes) {
    List<DrlOperand> given = new ArrayList<>();
    while (!tokens.peek().is(")")) {
      if (!given.isEmpty()) {
        tokens.expect(",", "texts stand in double quotes and are joined by +");
      }
      given.add(DrlExpressions.saying(tokens, notes, scope).value());
    }
    DrlToken close = tokens.next();
    if (given.size() != takes.size()) {
      String what = name.text() + " takes " + shown(takes) + ", not " + given.size() + " values";
      notes.syntax(name, what, "");
      return;
    }
    for (int i = 0; i < takes.size(); i++) {
      check(name, takes.get(i), given.get(i), close);
    }
  }

  private void check(DrlToken name, DrlType takes, DrlOperand given, DrlToken close) {
    if (given.type() == DrlType.FACT || !takes.takes(given.type())) {
      String what = name.text() + " takes " + takes.shown() + " here, not " + given.type().shown();
      notes.syntax(given.first(), what, "");
    }
    given.word().ifPresent(word -> said(takes, word));
    boolean alone = given.first().end() <= close.start() && given.first().is(Kind.NUMBER);
    if (alone && Double.parseDouble(given.first().text()) > Effects.MOST_POINTS) {
      notes.syntax(given.first(), "more than " + Effects.MOST_POINTS + " points", "");
    }
  }

  private void said(DrlType type, DrlToken word) {
    if (word.text().isBlank()) {
      notes.syntax(word, "an empty text", "say why, or who");
    } else {
      notes.word(type, word);
    }
  }

  private static String shown(List<DrlType> takes) {
    return String.join(" and ", takes.stream().map(DrlType::shown).toList());
  }

  private static DrlFault forbidden(DrlToken found) {
    String what = "\"" + found.text() + "\" is nothing that a rule may do";
    return new DrlFault(found.place(), ProblemCode.DRL_FORBIDDEN, what, ALLOWED);
  }
}
