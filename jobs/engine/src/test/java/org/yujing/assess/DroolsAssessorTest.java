package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yujing.assess.TestingAssessments.assess;
import static org.yujing.assess.TestingAssessments.caseOf;
import static org.yujing.assess.TestingAssessments.rule;
import static org.yujing.assess.TestingAssessments.rules;
import static org.yujing.assess.TestingAssessments.said;
import static org.yujing.assess.TestingAssessments.warning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yujing.disposition.Outcome;
import org.yujing.reference.Reference;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/** What rules may ask and say, and what comes of it. */
final class DroolsAssessorTest {

  @Test
  void addsPointsWithReasons() {
    String rules =
        rule(
            "扬言",
            "$a : Assessment(scenario == \"dispute\")\n"
                + "$w : Warning(rule == \"dispute-threat\", value >= 1)",
            "$a.score(30, \"扬言 \" + $w.value + \" 次, \" + $w.getRule());");
    Assessed assessed = assess(rules, caseOf(warning("dispute-threat", Level.RED, 2)));
    assertEquals(30, assessed.score());
    assertEquals(List.of("扬言: +30 扬言 2 次, dispute-threat"), said(assessed));
    assertEquals(Level.RED, assessed.level());
    assertEquals("", assessed.failed());
  }

  @Test
  void understandsEveryQuestionAndOperator() {
    String rules =
        rule(
            "all",
            """
            $a : Assessment(level in ("red", "orange"), rule != "x", reaches("yellow"), $grid : grid,
                attr("none") == "", !is("none"), registered("school") == 0, subjectType == "household",
                number("none") == 0 && !known("none"), street contains "青石", city not contains "x")
            Today(month == 1, weekday == 1, hour == 10, workday, !inSeason("x"), $date : date == "2026-01-05")
            $h : SubjectHistory(items == 1, falsePositives == 1, wrong($a.rule) >= 1, outcome("valuable") == 0)
            $w : Warning(current, !cleared, $v : value >= 2, value * 2 + 1 > threshold - 3, grid == $grid,
                rule not in ("a", "b"), signals == 3 || daysAgo > 9, $e : episode)
            Warning(episode != $e, daysAgo == 2, hoursAgo >= 48, value < $v, -value < 0, title == "题")
            exists Warning(reaches("red"))
            """,
            "$a.score($v, $date + \" \" + $h.items + $w.level); $a.recommend(\"查 \" +"
                + " $a.attr(\"x\") + $grid); $a.assist($a.getStreet());");
    SubjectHistory history =
        SubjectHistory.NONE.with(Outcome.FALSE_POSITIVE, Set.of("dispute-repeat"), 0);
    Assessed assessed =
        assess(
            rules,
            caseOf(
                history,
                warning("dispute-threat", Level.RED, 1, 2),
                warning("dispute-repeat", Level.YELLOW, 3)));
    assertEquals(
        List.of("all: +3 2026-01-05 1yellow", "all: recommend 查 G1 ", "all: assist 青石街道 "),
        said(assessed));
  }

  @Test
  void countsWarnings() {
    String rules =
        rule(
            "count",
            """
            $a : Assessment()
            not (Warning(rule == "none"))
            accumulate(Warning($x : value, scenario == "dispute");
                $n : count(1), $m : max($x), $s : sum($x), $i : min($x), $v : average($x);
                $n >= 2, $m > 1, 2 < $s)
            """,
            "$a.score($n * 2 + $m, $n + \" \" + ($m + $s) + \" \" + $i + \" \" + $v);");
    Assessed assessed =
        assess(
            rules,
            caseOf(
                warning("dispute-threat", Level.RED, 1), warning("dispute-repeat", Level.RED, 3)));
    assertEquals(List.of("count: +7 2 7 1 2"), said(assessed));
  }

  @Test
  void firesBySalienceThenByFileAndLine() {
    Map<String, String> texts =
        Map.of(
            "b.drl",
            plain("five") + plain("four"),
            "a.drl",
            plain("three") + salient("two", "5") + salient("six", "-1"),
            "c.drl",
            salient("one", "10"));
    List<String> order = List.of("one", "two", "three", "five", "four", "six");
    try (DrlRules rules = rules(texts)) {
      Assessor assessor = rules.assessor(Policy.standard("v"), Reference.empty());
      for (int i = 0; i < 20; i++) {
        Assessed assessed = assessor.assess(caseOf(warning("dispute-repeat", Level.BLUE, 1)));
        assertEquals(order, assessed.fired().stream().map(Fired::rule).toList());
      }
      assertEquals(order, List.copyOf(rules.names()));
    }
  }

  private static String plain(String name) {
    return rule(name, "$a : Assessment()", "$a.score(1, \"x\");");
  }

  private static String salient(String name, String salience) {
    return plain(name).replace("when", "salience " + salience + " when");
  }

  @Test
  void oneSetOfRulesServesSeveralThreads() {
    Case one = caseOf(warning("dispute-repeat", Level.BLUE, 1));
    try (DrlRules rules = rules(plain("a") + plain("b"))) {
      List<Assessed> all =
          IntStream.range(0, 200)
              .parallel()
              .mapToObj(i -> rules.assessor(Policy.standard("v"), Reference.empty()).assess(one))
              .distinct()
              .toList();
      assertEquals(1, all.size());
      assertEquals(2, all.get(0).score());
    }
  }

  @Test
  void severalSetsCanBeCompiledAtOnce() {
    Case one = caseOf(warning("dispute-repeat", Level.BLUE, 1));
    List<Integer> scores =
        IntStream.range(1, 5)
            .parallel()
            .mapToObj(i -> rule("r", "$a : Assessment()", "$a.score(" + i + ", \"x\");"))
            .map(text -> assess(text, one).score())
            .toList();
    assertEquals(List.of(1, 2, 3, 4), scores);
  }

  @Test
  void firesOnceForEachWarningInTheOrderOfTheWarnings() {
    String rules =
        rule("each", "$a : Assessment()\n$w : Warning()", "$a.score(1, \"\" + $w.value);");
    Case one =
        caseOf(
            warning("dispute-repeat", Level.BLUE, 1, 3),
            warning("dispute-threat", Level.BLUE, 2, 1),
            warning("dispute-repeat", Level.BLUE, 3));
    assertEquals(List.of("1", "2", "3"), assess(rules, one).reasons());
  }

  @Test
  void capsThePointsOfOneRuleBecauseOfOneWarningRule() {
    String rules =
        rule("noisy", "$a : Assessment()\nWarning($r : rule)", "$a.score(25, $r);")
            + rule("other", "$a : Assessment()\nexists Warning()", "$a.score(100, \"y\");");
    Case one =
        caseOf(
            warning("dispute-repeat", Level.BLUE, 1),
            warning("dispute-repeat", Level.BLUE, 2),
            warning("dispute-repeat", Level.BLUE, 3),
            warning("dispute-threat", Level.BLUE, 4));
    Assessed assessed = assess(rules, one);
    assertEquals(
        List.of(
            "noisy: +25 dispute-repeat",
            "noisy: +25 dispute-repeat",
            "noisy: +10 (capped from +25) dispute-repeat",
            "noisy: +25 dispute-threat",
            "other: +100 y"),
        said(assessed));
    assertEquals(185, assessed.score());
  }

  @Test
  void negativePointsLowerTheScoreToZeroAtMost() {
    String rules =
        rule("less", "$a : Assessment()", "$a.score(10, \"x\"); $a.score(-30.4, \"y\");");
    Assessed assessed = assess(rules, caseOf(warning("dispute-repeat", Level.BLUE, 1)));
    assertEquals(List.of("less: +10 x", "less: -30 y"), said(assessed));
    assertEquals(0, assessed.score());
  }

  @Test
  void raisesTheLevelAndNeverLowersIt() {
    String rules =
        rule("low", "$a : Assessment()", "$a.atLeast(\"yellow\", \"x\");")
            + rule("high", "$a : Assessment()", "$a.atLeast(\"orange\", \"y\");");
    assertEquals(
        Level.ORANGE, assess(rules, caseOf(warning("dispute-repeat", Level.BLUE, 1))).level());
    assertEquals(Level.RED, assess(rules, caseOf(warning("dispute-repeat", Level.RED, 1))).level());
  }

  @Test
  void aScoreMakesALevel() {
    Policy standard = Policy.standard("v");
    String rules = rule("some", "$a : Assessment()", "$a.score(50, \"x\");");
    try (DrlRules compiled = rules(rules)) {
      Policy policy = scored(standard, Map.of(Level.ORANGE, 50, Level.RED, 51));
      Assessor assessor = compiled.assessor(policy, Reference.empty());
      Case one = caseOf(warning("dispute-repeat", Level.BLUE, 1));
      assertEquals(Level.ORANGE, assessor.assess(one).level());
    }
  }

  private static Policy scored(Policy p, Map<Level, Integer> levels) {
    return new Policy(
        p.version(),
        p.pointsCap(),
        levels,
        p.start(),
        p.acceptWithin(),
        p.resolveWithin(),
        p.nearDue(),
        p.calendar(),
        p.zone(),
        p.reopenWithin(),
        p.sample(),
        p.secondPerson(),
        p.returns(),
        p.extensions(),
        p.longestExtension(),
        p.longestSuspension(),
        p.historyKept(),
        p.routes());
  }

  @Test
  void theFirstToPutAUnitInChargeDecides() {
    String rules =
        rule("first", "$a : Assessment()", "$a.lead(\"甲\"); $a.assist(\"丙\");")
            + rule("second", "$a : Assessment()", "$a.lead(\"乙\"); $a.assist(\"丙\");");
    Assessed assessed = assess(rules, caseOf(warning("dispute-repeat", Level.BLUE, 1)));
    assertEquals("甲", assessed.lead());
    assertEquals(List.of("丙"), assessed.assist());
    assertEquals("second: lead 乙 (stays with 甲) ", said(assessed).get(2));
  }

  @Test
  void dismissesUnlessTheLevelIsRaised() {
    String dismiss = rule("away", "$a : Assessment()", "$a.dismiss(\"屡次误报\");");
    String raise =
        rule("up", "$a : Assessment()\nWarning(value >= 5)", "$a.atLeast(\"blue\", \"x\");");
    Case low = caseOf(warning("dispute-repeat", Level.BLUE, 1));
    Case high = caseOf(warning("dispute-repeat", Level.BLUE, 5));
    assertEquals("屡次误报", assess(dismiss + raise, low).dismissed());
    assertEquals("", assess(dismiss + raise, high).dismissed());
  }

  @Test
  void anUnknownLevelFailsTheAssessment() {
    String rules = rule("bad", "$a : Assessment()\n$w : Warning()", "$a.atLeast($w.rule, \"x\");");
    Assessed assessed = assess(rules, caseOf(warning("dispute-repeat", Level.YELLOW, 1)));
    assertEquals("there is no level \"dispute-repeat\"", assessed.failed());
    assertEquals(Level.YELLOW, assessed.level());
    assertEquals(List.of(), assessed.fired());
  }

  @Test
  void stopsWhatFiresTooOften() {
    assertEquals("the rules fired more than 9 times", stopped(new Limits(100, 9, 9999, HOUR), 0));
    assertEquals("", stopped(new Limits(100, 10_000, 99_999, HOUR), 0));
  }

  @Test
  void stopsWhatLooksTooOften() {
    assertEquals("the rules looked at facts 50 times", stopped(new Limits(100, 999, 50, HOUR), 0));
  }

  @Test
  void stopsWhatTakesTooLong() {
    Duration second = Duration.ofSeconds(1);
    Limits limits = new Limits(100, 9999, 99_999, second);
    assertEquals("the rules took longer than 1000 ms", stopped(limits, 100_000_000));
    assertEquals("", stopped(limits, 1));
  }

  @Test
  void seesTheNewestWarningsOnly() {
    assertEquals("", stopped(new Limits(3, 9, 9999, HOUR), 0));
  }

  private static final Duration HOUR = Duration.ofHours(1);

  /** Twenty warnings in pairs, by a clock that goes on at every look at it. */
  private static String stopped(Limits limits, long tick) {
    String text =
        rule(
            "pairs",
            "$a : Assessment()\n$v : Warning($x : value)\n$w : Warning(value >= $x)",
            "$a.score(1, $v.title + $w.title);");
    Warning[] warnings = new Warning[20];
    for (int i = 0; i < warnings.length; i++) {
      warnings[i] = warning("dispute-repeat", Level.BLUE, 1 + i % 2, i);
    }
    long[] clock = {0};
    LongSupplier nanos = () -> clock[0] += tick;
    try (DrlRules rules = rules(text)) {
      Policy policy = Policy.standard("v");
      return rules
          .assessor(policy, Reference.empty(), limits, nanos)
          .assess(caseOf(warnings))
          .failed();
    }
  }
}
