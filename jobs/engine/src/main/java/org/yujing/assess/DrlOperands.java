package org.yujing.assess;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yujing.assess.DrlToken.Kind;
import org.yujing.problem.Suggestion;

/** Reads what stands between operators: literals, fields, bindings, and questions to facts. */
final class DrlOperands {
  private static final Set<String> RECKONING = Set.of("+", "-", "*");

  private final DrlTokens tokens;
  private final DrlNotes notes;
  private final DrlScope scope;
  private final DrlFact fact;
  private final boolean consequence;
  private final Supplier<DrlOperand> value;
  private int reckoned;

  /**
   * @param fact whose fields may be named alone; null for none
   * @param value reads what a question is about
   */
  DrlOperands(
      DrlTokens tokens,
      DrlNotes notes,
      DrlScope scope,
      DrlFact fact,
      boolean consequence,
      Supplier<DrlOperand> value) {
    this.tokens = tokens;
    this.notes = notes;
    this.scope = scope;
    this.fact = fact;
    this.consequence = consequence;
    this.value = value;
  }

  /** How many figures that Drools reckoned have been read. */
  int reckoned() {
    return reckoned;
  }

  DrlOperand read() {
    DrlToken token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> DrlOperand.of(DrlType.NUMBER, tokens.next());
      case TEXT -> new DrlOperand(DrlType.TEXT, tokens.next(), Optional.of(token));
      case BINDING -> DrlOperand.of(binding(), token);
      case NAME -> DrlOperand.of(name(), token);
      case SIGN, END -> throw tokens.unexpected("a value", DrlWords.valueHint(token));
    };
  }

  private DrlType name() {
    DrlToken name = tokens.next();
    if (name.is("true") || name.is("false")) {
      return DrlType.TRUTH;
    }
    if (fact == null || tokens.peek().is(".")) {
      String only =
          fact == null
              ? "only texts, numbers and what was bound, such as $w.value"
              : "a condition speaks of the fields of " + fact.word();
      throw DrlWords.forbidden(name, only);
    }
    return member(fact, name, false);
  }

  private DrlType binding() {
    DrlToken name = tokens.next();
    Optional<DrlScope.Bound> bound = scope.find(name.text());
    if (bound.isEmpty()) {
      notes.unknown(name, "nothing is bound to \"" + name.text() + "\"", scope.names());
    }
    if (bound.isPresent() && bound.get().counted()) {
      counted(name);
    }
    if (!tokens.accept(".")) {
      return bound.map(DrlScope.Bound::type).orElse(DrlType.UNKNOWN);
    }
    DrlToken member = tokens.expect(Kind.NAME, "a field", "");
    if (bound.isPresent() && bound.get().fact() != null) {
      return member(bound.get().fact(), member, true);
    }
    if (bound.isPresent()) {
      notes.syntax(member, "\"" + name.text() + "\" is a value and has no fields", "");
    }
    return skipCall();
  }

  /** Drools reckons with it in consequences only, and there if told how. */
  private void counted(DrlToken name) {
    reckoned++;
    if (consequence) {
      tokens.write(name.text() + ".doubleValue()");
    } else if (RECKONING.contains(tokens.peek().text()) || RECKONING.contains(tokens.before())) {
      String what = "\"" + name.text() + "\" cannot be reckoned with here";
      notes.syntax(name, what, "compare it as it is");
    }
  }

  private DrlType skipCall() {
    if (tokens.accept("(")) {
      while (!tokens.peek().is(")") && !tokens.ended()) {
        tokens.next();
      }
      tokens.expect(")", "");
    }
    return DrlType.UNKNOWN;
  }

  /** A field or a question of a fact, its name having been read. */
  private DrlType member(DrlFact of, DrlToken name, boolean bound) {
    boolean call = tokens.peek().is("(");
    Optional<DrlFact.Question> question = of.question(name.text());
    if (call && question.isPresent()) {
      return question(name, question.get());
    }
    Optional<DrlType> field = of.field(name.text());
    if (field.isPresent() && !call) {
      if (bound) {
        tokens.write(of.getter(name.text()) + "()");
      }
      return field.get();
    }
    Optional<DrlType> got = of.got(name.text());
    if (got.isPresent() && call && tokens.second().is(")")) {
      return skipTo(got.get());
    }
    notes.syntax(name, of.word() + " has no \"" + name.text() + "\"", hint(of, name, bound));
    return skipCall();
  }

  private static String hint(DrlFact of, DrlToken name, boolean bound) {
    if (of.question(name.text()).isPresent()) {
      return "write " + name.text() + "(\"...\")";
    }
    String near = Suggestion.hint(name.text(), of.names());
    return near.isEmpty() && !bound ? "texts stand in double quotes" : near;
  }

  private DrlType skipTo(DrlType type) {
    skipCall();
    return type;
  }

  private DrlType question(DrlToken name, DrlFact.Question question) {
    tokens.expect("(", "");
    DrlToken first = tokens.peek();
    DrlOperand asked = value.get();
    tokens.expect(")", name.text() + " takes one text");
    if (!question.asked().takes(asked.type())) {
      notes.syntax(first, name.text() + " takes a text, not " + asked.type().shown(), "");
    }
    asked.word().ifPresent(word -> notes.word(question.asked(), word));
    return question.answer();
  }
}
