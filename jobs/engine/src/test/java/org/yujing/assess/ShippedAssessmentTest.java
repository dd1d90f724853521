package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.assess.TestingAssessments.caseOf;
import static org.yujing.assess.TestingAssessments.warning;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yujing.disposition.Outcome;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.warning.Level;

/** The assessment rules that come with the product. */
final class ShippedAssessmentTest {
  private static DrlRules rules;
  private static Assessor assessor;

  @BeforeAll
  static void compile() {
    Problems problems = new Problems();
    Path folder = Path.of(System.getProperty("yujing.home"), "rules");
    RuleFiles files = RuleFiles.read(folder, problems);
    List<String> paths =
        files.contents().keySet().stream().filter(path -> path.endsWith(".drl")).toList();
    rules = DrlRules.compile(files, paths, problems);
    assertEquals(List.of(), problems.sorted());
    assessor = rules.assessor(Policy.standard("v"), Reference.empty());
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @Test
  void areOverTwentyOfDifferentNames() {
    assertTrue(rules.names().size() >= 20);
  }

  @Test
  void aThreatAfterRepeatedReportsIsRed() {
    Assessed assessed =
        assessor.assess(
            caseOf(
                warning("dispute-repeat", Level.ORANGE, 5, 3),
                warning("dispute-threat", Level.RED, 1)));
    assertEquals(60, assessed.score());
    assertEquals(List.of("反复纠纷之后扬言，前期化解没有成功", "有纠纷在先，近 30 日内扬言过激行为（0 日前）"), assessed.reasons());
  }

  @Test
  void aMissingVisitAloneIsDismissedAndWithMoreItIsNot() {
    assertEquals(
        "只缺办结回访，没有其他预警，由承办单位补访",
        assessor.assess(caseOf(warning("dispute-no-follow-up", Level.BLUE, 1))).dismissed());
    assertEquals(
        "",
        assessor
            .assess(
                caseOf(
                    warning("dispute-repeat", Level.YELLOW, 3, 2),
                    warning("dispute-no-follow-up", Level.BLUE, 1)))
            .dismissed());
  }

  @Test
  void aRuleThatWasWrongThreeTimesIsDismissedUnlessTheRiskWasEverReal() {
    Set<String> blamed = Set.of("gas-slow-leak");
    SubjectHistory wrong = SubjectHistory.NONE;
    for (int i = 0; i < 3; i++) {
      wrong = wrong.with(Outcome.FALSE_POSITIVE, blamed, i);
    }
    SubjectHistory real = wrong.with(Outcome.CONFIRMED_RISK, blamed, 4);
    assertEquals(
        "这条预警规则对此主体已错 3 次，又没有其他预警",
        assessor.assess(caseOf(wrong, warning("gas-slow-leak", Level.YELLOW, 12))).dismissed());
    assertEquals(
        "", assessor.assess(caseOf(wrong, warning("gas-slow-leak", Level.ORANGE, 15))).dismissed());
    Assessed again = assessor.assess(caseOf(real, warning("gas-slow-leak", Level.YELLOW, 12)));
    assertEquals("", again.dismissed());
    assertEquals(List.of("以前有 1 件核实为真实风险"), again.reasons());
  }

  @Test
  void aLeakWithAnOpenValveIsRed() {
    Assessed assessed =
        assessor.assess(
            caseOf(
                warning("gas-leak", Level.ORANGE, 30, 1),
                warning("gas-valve-open", Level.ORANGE, 1)));
    assertEquals(Level.RED, assessed.level());
    assertEquals(List.of("浓度超限而阀门没有关上", "泄漏没有切断"), assessed.reasons());
  }
}
