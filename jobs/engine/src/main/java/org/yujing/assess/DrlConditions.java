package org.yujing.assess;

import java.util.Optional;
import java.util.Set;
import org.yujing.assess.DrlToken.Kind;
import org.yujing.problem.ProblemCode;

/** Reads what stands between {@code when} and {@code then}. */
final class DrlConditions {
  private static final int MOST_PATTERNS = 12;
  private static final int MOST_CONSTRAINTS = 20;

  /** How many warnings a rule may look for: the work grows with their number to this power. */
  private static final int MOST_WARNINGS = 3;

  /** How many of them may be bound together: every pair is one firing. */
  private static final int MOST_PAIRED = 2;

  private static final Set<String> COUNTS = Set.of("count", "sum", "min", "max", "average");
  private final DrlTokens tokens;
  private final DrlNotes notes;
  private final DrlScope scope;
  private int patterns;
  private int warnings;
  private int paired;

  DrlConditions(DrlTokens tokens, DrlNotes notes, DrlScope scope) {
    this.tokens = tokens;
    this.notes = notes;
    this.scope = scope;
  }

  /** Whether warnings are bound in pairs. */
  boolean read() {
    while (!tokens.peek().is("then")) {
      element();
      tokens.accept(";");
    }
    tokens.next();
    return paired > 1;
  }

  private void element() {
    DrlToken first = tokens.peek();
    if (tokens.accept("not") || tokens.accept("exists")) {
      boolean bracket = tokens.accept("(");
      pattern(scope.inner(), false);
      if (bracket) {
        tokens.expect(")", "close the bracket of " + first.text());
      }
    } else if (tokens.accept("accumulate")) {
      accumulate();
    } else if (first.is(Kind.BINDING)) {
      tokens.next();
      tokens.expect(":", "write " + first.text() + " : Warning(...)");
      DrlFact fact = pattern(scope, true);
      bind(scope, first, new DrlScope.Bound(DrlType.FACT, fact, false));
    } else {
      pattern(scope, true);
    }
  }

  /**
   * @param pairs whether every match of it is a firing of its own
   */
  private DrlFact pattern(DrlScope within, boolean pairs) {
    DrlFact fact = fact();
    count(fact, pairs);
    tokens.expect("(", "write " + fact.word() + "()");
    DrlExpressions expressions = DrlExpressions.asking(tokens, notes, within, fact);
    int many = 0;
    while (!tokens.peek().is(")")) {
      if (many > 0) {
        tokens.expect(",", "conditions are parted by commas; texts stand in double quotes");
      }
      if (++many > MOST_CONSTRAINTS) {
        throw tooMany("conditions in one pattern", MOST_CONSTRAINTS);
      }
      constraint(expressions, within, fact);
    }
    tokens.next();
    if (tokens.peek().is("from") || tokens.peek().is("over")) {
      throw DrlWords.fact(tokens.peek());
    }
    return fact;
  }

  private DrlFact fact() {
    DrlToken name = tokens.peek();
    if (!name.is(Kind.NAME)) {
      throw tokens.unexpected("a fact", DrlWords.FACTS);
    }
    Optional<DrlFact> fact = DrlFact.of(name.text());
    if (fact.isEmpty()) {
      throw tokens.second().is(".")
          ? DrlWords.forbidden(name, DrlWords.FACTS)
          : DrlWords.fact(name);
    }
    tokens.next();
    tokens.write(fact.get().type().getSimpleName());
    return fact.get();
  }

  private void count(DrlFact fact, boolean pairs) {
    if (++patterns > MOST_PATTERNS) {
      throw tooMany("facts in one rule", MOST_PATTERNS);
    }
    if (fact == DrlFact.WARNING) {
      if (++warnings > MOST_WARNINGS) {
        throw tooMany("warnings in one rule", MOST_WARNINGS);
      }
      if (pairs && ++paired > MOST_PAIRED) {
        throw tooMany("warnings side by side in one rule; use exists", MOST_PAIRED);
      }
    }
  }

  private DrlFault tooMany(String what, int most) {
    return new DrlFault(
        tokens.last().place(),
        ProblemCode.TOO_LARGE,
        "more than " + most + " " + what,
        "split the rule");
  }

  private void constraint(DrlExpressions expressions, DrlScope within, DrlFact fact) {
    DrlToken first = tokens.peek();
    if (!first.is(Kind.BINDING) || !tokens.second().is(":")) {
      expressions.condition();
      return;
    }
    tokens.next();
    tokens.next();
    DrlToken field = tokens.expect(Kind.NAME, "a field", "only a field can be bound");
    DrlType type = fact.field(field.text()).orElse(DrlType.UNKNOWN);
    tokens.back();
    expressions.comparison();
    bind(within, first, new DrlScope.Bound(type, null, false));
  }

  private void bind(DrlScope within, DrlToken name, DrlScope.Bound what) {
    if (within.find(name.text()).isPresent()) {
      String twice = "\"" + name.text() + "\" is bound twice";
      notes.syntax(name, twice, "give the second another name");
    }
    within.bind(name.text(), what);
  }

  private void accumulate() {
    tokens.expect("(", "write accumulate(Warning(...); $n : count(1); $n >= 3)");
    DrlScope inner = scope.inner();
    pattern(inner, false);
    tokens.expect(";", "write accumulate(Warning(...); $n : count(1); $n >= 3)");
    do {
      function(inner);
    } while (tokens.accept(","));
    if (tokens.accept(";")) {
      DrlExpressions expressions = DrlExpressions.asking(tokens, notes, scope, null);
      do {
        expressions.single();
      } while (tokens.accept(","));
    }
    tokens.expect(")", "close the bracket of accumulate");
  }

  private void function(DrlScope inner) {
    DrlToken result = tokens.expect(Kind.BINDING, "a name such as $n", "write $n : count(1)");
    tokens.expect(":", "write $n : count(1)");
    DrlToken function = tokens.expect(Kind.NAME, "a function", "write $n : count(1)");
    if (!COUNTS.contains(function.text())) {
      throw new DrlFault(
          function.place(),
          ProblemCode.DRL_FORBIDDEN,
          "accumulate cannot \"" + function.text() + "\"",
          "count, sum, min, max or average");
    }
    tokens.expect("(", "");
    DrlToken of = tokens.next();
    argument(inner, of, function);
    tokens.expect(")", "write $n : count(1), or $n : sum($v)");
    bind(scope, result, new DrlScope.Bound(DrlType.NUMBER, null, true));
  }

  private void argument(DrlScope inner, DrlToken of, DrlToken function) {
    boolean counts = function.is("count");
    if (counts && of.is(Kind.NUMBER)) {
      return;
    }
    Optional<DrlScope.Bound> bound = inner.find(of.text());
    if (bound.isEmpty()) {
      notes.unknown(of, "nothing is bound to \"" + of.text() + "\"", inner.names());
    } else if (!counts && !bound.get().type().number()) {
      notes.syntax(of, function.text() + " takes numbers, not " + bound.get().type().shown(), "");
    }
  }
}
