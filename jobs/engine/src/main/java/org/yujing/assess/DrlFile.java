package org.yujing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.assess.DrlToken.Kind;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;

/**
 * Reads one file of assessment rules: the part of the Drools rule language that scoring needs, and
 * nothing else. What it does not know is refused, so that no new trick needs a new rule here.
 */
final class DrlFile {
  private static final int LONGEST_RULE = 2000;
  private static final int MOST_SALIENCE = 10_000;
  private static final Map<String, String> NOT_HERE =
      Map.of(
          "package", "drop the line: all rules are in one package",
          "import", "drop the line: Assessment, Warning, SubjectHistory and Today need no import",
          "unit", "drop the line",
          "dialect", "drop the line");
  private static final Set<String> DRL =
      Set.of("function", "declare", "global", "query", "entry-point", "window", "template");

  private final String file;
  private final DrlTokens tokens;
  private final DrlNotes notes;
  private final Problems problems;
  private final List<DrlRule> rules = new ArrayList<>();

  DrlFile(String file, String text, DrlNotes notes) {
    this.file = file;
    this.notes = notes;
    this.problems = notes.problems();
    this.tokens = new DrlTokens(new DrlLexer(file, text, problems).tokens());
  }

  /** As the author knows it. */
  String file() {
    return file;
  }

  /** All rules that can be read, in their order. */
  List<DrlRule> rules() {
    return rules;
  }

  DrlFile read() {
    if (tokens.ended()) {
      problems.add(
          Place.of(file), ProblemCode.DRL_SYNTAX, "the file has no rules", "write one, or drop it");
    }
    while (!tokens.ended()) {
      try {
        rule();
      } catch (DrlFault fault) {
        problems.add(fault.problem());
        skip();
      }
    }
    return this;
  }

  /** The rules for Drools: under names and with an order of our own. */
  String edited(Map<DrlRule, Integer> ranks) {
    rules.forEach(rule -> tokens.rename(rule.index(), ranks.get(rule)));
    return tokens.edited();
  }

  private void rule() {
    int start = tokens.position();
    if (!tokens.peek().is("rule")) {
      throw outside(tokens.peek());
    }
    tokens.next();
    DrlToken name = tokens.expect(Kind.TEXT, "the rule's name", "write it in double quotes");
    int index = tokens.position() - 1;
    named(name);
    int salience = attributes();
    DrlScope scope = new DrlScope();
    boolean pairs = new DrlConditions(tokens, notes, scope).read();
    int effects = new DrlConsequence(tokens, notes, scope).read();
    if (effects == 0) {
      problems.add(
          name.place(),
          ProblemCode.DRL_SYNTAX,
          "rule \"" + name.text() + "\" does nothing",
          "say something of the Assessment: $a.score(10, \"...\");");
    }
    end(name);
    if (tokens.position() - start > LONGEST_RULE) {
      problems.add(
          name.place(), ProblemCode.TOO_LARGE, "a rule of too many words", "split the rule");
    }
    rules.add(new DrlRule(name.text(), name.place(), salience, index, pairs));
  }

  private void named(DrlToken name) {
    if (name.text().isBlank() || name.text().length() > 100) {
      problems.add(
          name.place(), ProblemCode.DRL_SYNTAX, "a name of 1 to 100 characters is needed", "");
    }
  }

  private void end(DrlToken name) {
    if (!tokens.accept("end")) {
      problems.add(
          tokens.peek().place(),
          ProblemCode.DRL_SYNTAX,
          "rule \"" + name.text() + "\" of line " + name.place().line() + " has no end",
          "write end after its last effect");
    }
  }

  private int attributes() {
    int salience = 0;
    while (!tokens.accept("when")) {
      DrlToken attribute = tokens.peek();
      if (!tokens.accept("salience")) {
        throw attribute(attribute);
      }
      tokens.write("");
      boolean negative = tokens.accept("-");
      if (negative) {
        tokens.write("");
      }
      DrlToken number = tokens.expect(Kind.NUMBER, "a whole number", "write salience 10");
      tokens.write("");
      salience = salience(number, negative);
    }
    return salience;
  }

  private int salience(DrlToken number, boolean negative) {
    if (number.text().contains(".") || Double.parseDouble(number.text()) > MOST_SALIENCE) {
      String what = "salience is a whole number up to " + MOST_SALIENCE;
      notes.syntax(number, what, "");
      return 0;
    }
    return (negative ? -1 : 1) * Integer.parseInt(number.text());
  }

  private static DrlFault attribute(DrlToken found) {
    boolean word = found.is(Kind.NAME) || found.is("@");
    return new DrlFault(
        found.place(),
        word ? ProblemCode.DRL_FORBIDDEN : ProblemCode.DRL_SYNTAX,
        "expected \"when\", found " + found.shown(),
        "between a rule's name and when only salience may stand");
  }

  private static DrlFault outside(DrlToken found) {
    String word = found.text();
    if (NOT_HERE.containsKey(word) || DRL.contains(word)) {
      String what = "\"" + word + "\" is nothing that a file of rules may have";
      String hint = NOT_HERE.getOrDefault(word, "a file has rules, and nothing else");
      return new DrlFault(found.place(), ProblemCode.DRL_FORBIDDEN, what, hint);
    }
    return new DrlFault(
        found.place(),
        ProblemCode.DRL_SYNTAX,
        "expected \"rule\", found " + found.shown(),
        "a file has rules, and nothing else: rule \"name\" when ... then ... end");
  }

  /** To the next rule. */
  private void skip() {
    while (!tokens.ended() && !(tokens.peek().is("rule") && tokens.second().is(Kind.TEXT))) {
      tokens.next();
    }
  }
}
