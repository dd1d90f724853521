package org.yujing.assess;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** Assessment rules written in tests, and the warnings they are tried on. */
final class TestingAssessments {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A Monday. */
  static final long NOW = Instant.parse("2026-01-05T02:30:00Z").toEpochMilli();

  private static final long DAY = 24 * 60 * 60 * 1000L;

  private TestingAssessments() {}

  /** One rule, without its end, around the conditions and effects that matter. */
  static String rule(String name, String when, String then) {
    return "rule \"" + name + "\"\nwhen\n" + when + "\nthen\n" + then + "\nend\n";
  }

  /** The rules of one file, which has to be good. */
  static DrlRules rules(String text) {
    return rules(Map.of("a.drl", text));
  }

  static DrlRules rules(Map<String, String> texts) {
    Problems problems = new Problems();
    DrlRules rules = compile(texts, problems);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.sorted());
    }
    return rules;
  }

  /** Every problem of one file. */
  static List<String> problems(String text) {
    return problems(Map.of("a.drl", text));
  }

  static List<String> problems(Map<String, String> texts) {
    Problems problems = new Problems();
    compile(texts, problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private static DrlRules compile(Map<String, String> texts, Problems problems) {
    Map<String, String> contents = new TreeMap<>();
    texts.forEach((name, text) -> contents.put("assessment/" + name, text));
    RuleFiles files = RuleFiles.of(contents);
    return DrlRules.compile(files, List.copyOf(contents.keySet()), problems);
  }

  /** What becomes of a case by the standard policy, without reference data. */
  static Assessed assess(String text, Case one) {
    try (DrlRules rules = rules(text)) {
      return rules.assessor(Policy.standard("v"), Reference.empty()).assess(one);
    }
  }

  /** The last of the warnings is the one assessed. */
  static Case caseOf(Warning... warnings) {
    return caseOf(SubjectHistory.NONE, warnings);
  }

  static Case caseOf(SubjectHistory history, Warning... warnings) {
    Level worst = Level.BLUE;
    for (Warning warning : warnings) {
      worst = warning.level().above(worst) ? warning.level() : worst;
    }
    Warning last = warnings[warnings.length - 1];
    return new Case(last, last.scenario(), worst, List.of(warnings), history);
  }

  static Warning warning(String rule, Level level, double value) {
    return warning(rule, level, value, 0);
  }

  static Warning warning(String rule, Level level, double value, int daysAgo) {
    String scenario = rule.startsWith("gas") ? "gas-safety" : "dispute";
    return new Warning(
        rule + value + daysAgo,
        rule + value + daysAgo,
        Kind.RAISED,
        rule,
        "v",
        scenario,
        "题",
        "言",
        level,
        NOW - daysAgo * DAY,
        ZONE,
        new Subject("household", "H1", "某户"),
        "k",
        Map.of("grid", "G1", "street", "青石街道"),
        value,
        1,
        new Evidence(3, NOW, NOW, List.of("s1")),
        false);
  }

  /** Each effect and its reason. */
  static List<String> said(Assessed assessed) {
    List<String> said = new ArrayList<>();
    assessed.fired().forEach(f -> said.add(f.rule() + ": " + f.effect() + " " + f.reason()));
    return said;
  }
}
