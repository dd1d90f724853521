package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yujing.assess.TestingAssessments.rule;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong in assessment rules is said with its place, in the author's words, all at once. */
final class DrlProblemsTest {
  private static final String GOOD = "$a.score(1, \"x\");";

  private static void says(String text, String... problems) {
    List<String> said =
        TestingAssessments.problems(text).stream()
            .map(problem -> problem.replace("rules/assessment/a.drl:", ""))
            .toList();
    assertEquals(List.of(problems), said);
  }

  private static String when(String condition) {
    return rule("r", "$a : Assessment()\n" + condition, GOOD);
  }

  private static String then(String effect) {
    return rule("r", "$a : Assessment()\n$w : Warning()", effect);
  }

  @Test
  void anEmptyFile() {
    says("", "0:0 DRL_SYNTAX the file has no rules (write one, or drop it)");
    says("// nothing but words\n", "0:0 DRL_SYNTAX the file has no rules (write one, or drop it)");
  }

  @Test
  void unknownFactsAndFields() {
    says(
        when("Waring()"), "4:1 DRL_SYNTAX there is no fact \"Waring\" (did you mean \"Warning\"?)");
    says(
        when("Warning(rulle == \"x\", metrc > 1)"),
        "4:9 DRL_SYNTAX Warning has no \"rulle\" (did you mean \"rule\"?)",
        "4:23 DRL_SYNTAX Warning has no \"metrc\" (texts stand in double quotes)");
    says(
        when("Warning(reaches)"),
        "4:9 DRL_SYNTAX Warning has no \"reaches\" (write reaches(\"...\"))");
    says(
        then("$a.recommend($w.mesage);"),
        "6:17 DRL_SYNTAX Warning has no \"mesage\" (did you mean \"message\"?)");
  }

  @Test
  void typesThatDoNotFit() {
    says(
        when("Warning(value > \"10\", rule == 3, value)"),
        "4:15 DRL_SYNTAX only numbers have an order, not text",
        "4:28 DRL_SYNTAX a warning rule is compared with a number (texts stand in double quotes)",
        "4:34 DRL_SYNTAX a condition is true or false, but this is a number"
            + " (compare it with a number)");
    says(
        when("Today(date + 1 == 2, inSeason(3))"),
        "4:7 DRL_SYNTAX text cannot be reckoned with",
        "4:31 DRL_SYNTAX inSeason takes a text, not a number");
    says(
        then("$a.score(\"x\", 10);\n$a.score(1);"),
        "6:10 DRL_SYNTAX score takes a number here, not text",
        "6:15 DRL_SYNTAX score takes text here, not a number",
        "7:4 DRL_SYNTAX score takes a number and text, not 1 values");
    says(then("$a.recommend($a);"), "6:14 DRL_SYNTAX recommend takes text here, not a fact");
  }

  @Test
  void wordsThatDoNotExist() {
    String levels = " (blue, yellow, orange or red)";
    says(
        when("Warning(level == \"oragne\", reaches(\"purple\"), level >= \"red\")"),
        "4:18 DRL_SYNTAX there is no level \"oragne\"" + levels,
        "4:36 DRL_SYNTAX there is no level \"purple\"" + levels,
        "4:53 DRL_SYNTAX levels are words (ask reaches(\"orange\"))");
    says(
        then("$a.atLeast(\"purple\", \"x\");"),
        "6:12 DRL_SYNTAX there is no level \"purple\"" + levels);
    says(
        when("SubjectHistory(outcome(\"bad\") > 1)"),
        "4:24 DRL_SYNTAX there is no outcome \"bad\" (confirmed_risk, duplicate, false_positive,"
            + " inconclusive, out_of_scope, valuable)");
  }

  @Test
  void textsAndNumbersThatAreNone() {
    says(
        then("$a.recommend(\"x);"),
        "6:14 DRL_SYNTAX a text without its closing quote (close it with \")",
        "7:1 DRL_SYNTAX expected \",\", found \"end\" (texts stand in double quotes and are joined"
            + " by +)");
    says(
        when("Warning(rule == “x”)"),
        "4:17 DRL_SYNTAX expected a value, found \"“\""
            + " (texts stand in plain double quotes: \"text\")");
    says(then("$a.recommend(\"\");"), "6:14 DRL_SYNTAX an empty text (say why, or who)");
    says(then("$a.score(5000, \"x\");"), "6:10 DRL_SYNTAX more than 1000 points");
    says(
        then("$a.recommend(\"" + "长".repeat(501) + "\");"),
        "6:14 TOO_LARGE a text longer than 500 characters (shorten it)");
  }

  @Test
  void operatorsThatAreNone() {
    says(when("Warning(rule = \"x\")"), "4:14 DRL_SYNTAX expected \",\", found \"=\" (write ==)");
    says(
        when("Warning(rule == \"a\" || == \"b\")"),
        "4:24 DRL_SYNTAX expected a value, found \"==\" (write both conditions in full)");
    says(
        when("Warning(value / 2 > 1)"),
        "4:15 DRL_SYNTAX expected \",\", found \"/\" (numbers are reckoned with by +, - and *)");
    says(
        when("Warning(message matches \".*\")"),
        "4:17 DRL_FORBIDDEN \"matches\" is nothing that a rule may use here"
            + " (texts are compared by ==, !=, in and contains)");
  }

  @Test
  void whatIsMissingBetweenConditions() {
    says(
        when("Warning(rule == \"x\" level == \"red\")"),
        "4:21 DRL_SYNTAX \"level\" cannot stand here (a comma or a bracket is missing before it)");
  }

  @Test
  void numbersThatJavaWouldReadOtherwise() {
    says(
        when("Today(hour >= 08)"),
        "4:15 DRL_SYNTAX a number that begins with 0"
            + " (Java would read it as octal: write 8, not 08)");
    says(when("Warning(value >= 0.5, value != 0)"));
  }

  @Test
  void bindingsThatAreNotThere() {
    says(
        then("$x.score(1, \"x\");"),
        "6:1 DRL_SYNTAX nothing is bound to \"$x\" (begin with $a : Assessment())");
    says(
        then("$w.score(1, \"x\");"),
        "6:1 DRL_FORBIDDEN \"$w\" is not the Assessment (a consequence only says $a.score(points,"
            + " reason), atLeast(level, reason), lead(unit), assist(unit), recommend(text) or"
            + " dismiss(reason))");
    says(
        rule("r", "$a : Assessment()\nnot Warning($v : value)", "$a.score($v, \"x\");"),
        "6:10 DRL_SYNTAX nothing is bound to \"$v\" (did you mean \"$a\"?)");
    says(
        when("$a : Warning()"),
        "4:1 DRL_SYNTAX \"$a\" is bound twice (give the second another name)",
        "6:1 DRL_FORBIDDEN \"$a\" is not the Assessment (a consequence only says $a.score(points,"
            + " reason), atLeast(level, reason), lead(unit), assist(unit), recommend(text) or"
            + " dismiss(reason))");
  }

  @Test
  void rulesThatDoNothing() {
    says(
        then(""),
        "1:6 DRL_SYNTAX rule \"r\" does nothing"
            + " (say something of the Assessment: $a.score(10, \"...\");)");
  }

  @Test
  void rulesWithoutTheirWords() {
    says(
        "rule \"a\"\nwhen\n$a : Assessment()\nthen\n" + GOOD + "\n" + then(GOOD),
        "6:1 DRL_SYNTAX rule \"a\" of line 1 has no end (write end after its last effect)");
    says(
        "rule \"a\" $a : Assessment() then " + GOOD + " end",
        "1:10 DRL_SYNTAX expected \"when\", found \"$a\""
            + " (between a rule's name and when only salience may stand)");
    says(
        then("$a.score(1, \"x\")"),
        "7:1 DRL_SYNTAX expected \";\", found \"end\" (an effect ends with a semicolon)");
    says(
        "rule r when end",
        "1:6 DRL_SYNTAX expected the rule's name, found \"r\" (write it in double quotes)");
    says(
        then(GOOD).replace("when", "salience 1.5 when"),
        "2:10 DRL_SYNTAX salience is a whole number up to 10000");
  }

  @Test
  void countsThatAreNone() {
    says(
        when("accumulate(Warning($v : value, $r : rule); $n : sum($r), $m : median($v))"),
        "4:53 DRL_SYNTAX sum takes numbers, not a warning rule",
        "4:63 DRL_FORBIDDEN accumulate cannot \"median\" (count, sum, min, max or average)");
    says(
        when("accumulate(Warning(); $n : count(1); $n * 2 > 1)"),
        "4:38 DRL_SYNTAX \"$n\" cannot be reckoned with here (compare it as it is)");
  }

  @Test
  void whatAFileMayNotHave() {
    says(
        "package x;\nimport java.util.List;\n" + then(GOOD),
        "1:1 DRL_FORBIDDEN \"package\" is nothing that a file of rules may have"
            + " (drop the line: all rules are in one package)");
    says(
        "function void f() {}\n" + then(GOOD),
        "1:1 DRL_FORBIDDEN \"function\" is nothing that a file of rules may have"
            + " (a file has rules, and nothing else)");
  }

  @Test
  void tooMuchOfSomething() {
    says(
        when("Warning()\nWarning()\nWarning()"),
        "6:1 TOO_LARGE more than 2 warnings side by side in one rule; use exists (split the rule)");
    says(
        when("exists Warning()\nexists Warning()\nexists Warning()\nexists Warning()"),
        "7:8 TOO_LARGE more than 3 warnings in one rule (split the rule)");
  }

  @Test
  void allProblemsOfAllFilesAtOnce() {
    String first = when("Waring()") + then("$a.scor(1, \"x\");");
    String second = then(GOOD) + then(GOOD);
    assertEquals(
        List.of(
            "rules/assessment/a.drl:4:1 DRL_SYNTAX there is no fact \"Waring\""
                + " (did you mean \"Warning\"?)",
            "rules/assessment/a.drl:13:4 DRL_FORBIDDEN a rule may not \"scor\""
                + " (did you mean \"score\"?)",
            "rules/assessment/b.drl:8:6 DUPLICATE_NAME rule \"r\" is written twice"
                + " (the first is rules/assessment/b.drl line 1)"),
        TestingAssessments.problems(Map.of("a.drl", first, "b.drl", second)));
  }

  @Test
  void aNameIsUniqueAmongAllFiles() {
    assertEquals(
        List.of(
            "rules/assessment/b.drl:1:6 DUPLICATE_NAME rule \"r\" is written twice"
                + " (the first is rules/assessment/a.drl line 1)"),
        TestingAssessments.problems(Map.of("a.drl", then(GOOD), "b.drl", then(GOOD))));
  }
}
