package org.yujing.assess;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yujing.assess.DrlToken.Kind;
import org.yujing.problem.ProblemCode;

/**
 * Reads conditions and arguments, and says of what type they are. This is all that can be written:
 * fields and questions of the known facts, bindings, literals and a few operators.
 */
final class DrlExpressions {
  private static final int DEEPEST = 20;
  private static final int LONGEST = 40;
  private static final Set<String> EQUAL = Set.of("==", "!=");
  private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

  private final DrlTokens tokens;
  private final DrlNotes notes;
  private final DrlOperands operands;
  private final boolean consequence;
  private int depth;

  private DrlExpressions(
      DrlTokens tokens, DrlNotes notes, DrlScope scope, DrlFact fact, boolean consequence) {
    this.tokens = tokens;
    this.notes = notes;
    this.consequence = consequence;
    this.operands = new DrlOperands(tokens, notes, scope, fact, consequence, this::value);
  }

  /**
   * In conditions.
   *
   * @param fact whose fields may be named alone; null for none
   */
  static DrlExpressions asking(DrlTokens tokens, DrlNotes notes, DrlScope scope, DrlFact fact) {
    return new DrlExpressions(tokens, notes, scope, fact, false);
  }

  /** In a consequence. */
  static DrlExpressions saying(DrlTokens tokens, DrlNotes notes, DrlScope scope) {
    return new DrlExpressions(tokens, notes, scope, null, true);
  }

  /** Something that is true or false. */
  void condition() {
    DrlToken first = tokens.peek();
    DrlOperand read = or();
    if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
      throw DrlWords.operator(tokens.peek());
    }
    if (!read.type().truth()) {
      String what = "a condition is true or false, but this is " + read.type().shown();
      notes.syntax(first, what, read.type().number() ? "compare it with a number" : "");
    }
  }

  /** One comparison of one reckoned figure: after accumulate Drools understands no more. */
  void single() {
    DrlToken first = tokens.peek();
    int before = operands.reckoned();
    boolean compared = comparison().type() == DrlType.TRUTH;
    if (!compared
        || operands.reckoned() > before + 1
        || tokens.peek().is("&&")
        || tokens.peek().is("||")) {
      String what = "one figure is compared here, as in $n >= 3";
      throw new DrlFault(first.place(), ProblemCode.DRL_SYNTAX, what, "part several by commas");
    }
  }

  private DrlOperand or() {
    return logic("||", () -> logic("&&", this::comparison));
  }

  private DrlOperand logic(String sign, Supplier<DrlOperand> part) {
    DrlOperand left = part.get();
    for (int many = 1; tokens.accept(sign); many++) {
      bounded(many);
      truth(left);
      truth(part.get());
      left = DrlOperand.of(DrlType.TRUTH, left.first());
    }
    return left;
  }

  private void truth(DrlOperand side) {
    if (!side.type().truth()) {
      String what = "a condition is true or false, but this is " + side.type().shown();
      notes.syntax(side.first(), what, "write both conditions in full");
    }
  }

  /** One comparison, or what can stand alone. */
  DrlOperand comparison() {
    DrlOperand left = value();
    DrlToken sign = tokens.peek();
    boolean negated = sign.is("not");
    String word = negated ? tokens.second().text() : sign.text();
    if (!negated && (EQUAL.contains(word) || ORDER.contains(word))) {
      compare(left, tokens.next(), value());
    } else if (word.equals("in") || word.equals("contains")) {
      tokens.next();
      if (negated) {
        tokens.next();
      }
      if (word.equals("in")) {
        list(left);
      } else {
        contains(left, value());
      }
    } else {
      return left;
    }
    return DrlOperand.of(DrlType.TRUTH, left.first());
  }

  private void compare(DrlOperand left, DrlToken sign, DrlOperand right) {
    boolean order = ORDER.contains(sign.text());
    if (order && (left.type() == DrlType.LEVEL || right.type() == DrlType.LEVEL)) {
      notes.syntax(sign, "levels are words", "ask reaches(\"orange\")");
    } else if (order && !(left.type().number() && right.type().number())) {
      DrlType odd = left.type().number() ? right.type() : left.type();
      notes.syntax(sign, "only numbers have an order, not " + odd.shown(), "");
    } else {
      fits(left, sign, right);
    }
  }

  private void fits(DrlOperand left, DrlToken sign, DrlOperand right) {
    if (left.type() == DrlType.FACT || !left.type().takes(right.type())) {
      String what = left.type().shown() + " is compared with " + right.type().shown();
      notes.syntax(sign, what, left.type().text() ? "texts stand in double quotes" : "");
    }
    left.word().ifPresent(word -> notes.word(right.type(), word));
    right.word().ifPresent(word -> notes.word(left.type(), word));
  }

  private void list(DrlOperand left) {
    tokens.expect("(", "write in (\"a\", \"b\")");
    int many = 0;
    do {
      bounded(++many);
      DrlToken sign = tokens.peek();
      if (!sign.is(Kind.TEXT) && !sign.is(Kind.NUMBER)) {
        throw tokens.unexpected("a text or a number", "write in (\"a\", \"b\")");
      }
      fits(left, sign, value());
    } while (tokens.accept(","));
    tokens.expect(")", "close the list");
  }

  private void contains(DrlOperand left, DrlOperand right) {
    if (!left.type().text() || !right.type().text()) {
      notes.syntax(left.first(), "contains is asked of texts", "");
    }
  }

  /** A value: a sum, a text, a field. In a consequence {@code +} also joins texts. */
  DrlOperand value() {
    int from = tokens.position();
    DrlOperand left = product();
    for (int many = 1; tokens.peek().is("+") || tokens.peek().is("-"); many++) {
      bounded(many);
      DrlToken sign = tokens.next();
      int second = tokens.position();
      int end = second - 1;
      DrlOperand right = product();
      left = added(left, sign, right, from, second, end);
    }
    return left;
  }

  private DrlOperand added(
      DrlOperand left, DrlToken sign, DrlOperand right, int from, int second, int end) {
    boolean joins = consequence && sign.is("+") && (joinable(left) || joinable(right));
    if (!joins) {
      number(left);
      number(right);
      return DrlOperand.of(DrlType.NUMBER, left.first());
    }
    if (left.type().number()) {
      tokens.figure(from, end);
    }
    if (right.type().number()) {
      tokens.figure(second, tokens.position());
    }
    return DrlOperand.of(DrlType.TEXT, left.first());
  }

  private static boolean joinable(DrlOperand side) {
    return side.type() != DrlType.UNKNOWN && side.type().text();
  }

  private DrlOperand product() {
    DrlOperand left = factor();
    for (int many = 1; tokens.accept("*"); many++) {
      bounded(many);
      number(left);
      number(factor());
      left = DrlOperand.of(DrlType.NUMBER, left.first());
    }
    return left;
  }

  private void number(DrlOperand side) {
    if (!side.type().number()) {
      notes.syntax(side.first(), side.type().shown() + " cannot be reckoned with", "");
    }
  }

  private DrlOperand factor() {
    DrlToken first = tokens.peek();
    if (++depth > DEEPEST) {
      throw new DrlFault(
          first.place(), ProblemCode.TOO_LARGE, "nested deeper than " + DEEPEST, "simplify it");
    }
    DrlOperand read;
    if (tokens.accept("-")) {
      read = factor();
      number(read);
    } else if (!consequence && tokens.accept("!")) {
      read = factor();
      truth(read);
    } else if (tokens.accept("(")) {
      read = consequence ? value() : or();
      tokens.expect(")", "close the bracket");
    } else {
      read = operands.read();
    }
    depth--;
    return new DrlOperand(
        read.type(), first, read.first().equals(first) ? read.word() : Optional.empty());
  }

  private void bounded(int many) {
    if (many > LONGEST) {
      throw new DrlFault(
          tokens.peek().place(),
          ProblemCode.TOO_LARGE,
          "more than " + LONGEST + " parts in one expression",
          "simplify it");
    }
  }
}
