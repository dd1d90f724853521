package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yujing.rule.RuleSetDiff.EntryChange;
import org.yujing.rule.RuleSetDiff.Fate;
import org.yujing.rule.RuleSetDiff.FileChange;
import org.yujing.rule.RuleSetDiff.Side;
import org.yujing.rule.RuleWeight.Ground;
import org.yujing.rule.RuleWeight.Weight;

class RuleSetDiffTest {
  private static final String RULE =
      TestingRules.SENSOR
          + "where: metric == \"ch4_lel\"\n"
          + "count: {within: 1h}\n"
          + "levels: {yellow: 3, red: 5}\n";
  private static final Map<String, String> FILES = Map.of("pack/r.yaml", RULE);

  private static Side side(Map<String, String> files) {
    Loading loading = TestingRules.load(files);
    assertTrue(loading.good(), loading.problems().toString());
    return new Side(RuleFiles.of(files), loading.rules());
  }

  private static RuleSetDiff diff(Map<String, String> before, Map<String, String> after) {
    return RuleSetDiff.of(side(before), side(after));
  }

  /** The rule with something else in its text. */
  private static RuleSetDiff changed(String from, String to) {
    return diff(FILES, Map.of("pack/r.yaml", RULE.replace(from, to)));
  }

  private static Map<String, String> with(String path, String text) {
    Map<String, String> files = new TreeMap<>(FILES);
    files.put(path, text);
    return files;
  }

  private static List<Ground> reasons(RuleSetDiff diff) {
    return diff.weights().stream().map(RuleWeight::ground).toList();
  }

  private static List<RulePart> parts(RuleSetDiff diff) {
    return diff.rules().get(0).parts().stream().map(RuleChange.PartChange::part).toList();
  }

  @Test
  void theSameSetsDifferInNothing() {
    RuleSetDiff diff = changed("\n", "\r\n");
    assertTrue(diff.nothing(), diff.toString());
    assertEquals(Weight.NONE, diff.proposal());
    assertEquals(diff.before(), diff.after());
  }

  @Test
  void anotherStructureIsNamedByItsPartAndIsMajor() {
    assertEquals(List.of(RulePart.BY), parts(changed("by: device", "by: target.id")));
    assertEquals(List.of(RulePart.WHERE), parts(changed("ch4_lel", "co_ppm")));
    assertEquals(List.of(RulePart.DETECTOR), parts(changed("1h", "2h")));
    assertEquals(List.of(RulePart.ZONE), parts(changed("title: 题", "title: 题\nzone: UTC")));
    RuleSetDiff diff = changed("1h", "2h");
    assertEquals(List.of(Ground.LIVE_RESTARTED), reasons(diff));
    assertEquals(Weight.MAJOR, diff.proposal());
    assertEquals("Count[within=1h]", diff.rules().get(0).parts().get(0).before());
  }

  @Test
  void aForecastThatLooksFurtherIsAnotherFigure() {
    String before =
        TestingRules.SENSOR
            + "forecast: {every: 1h, of: max(value), season: 24, horizon: 2}\n"
            + "levels: {red: 5}\n";
    String after = before.replace("horizon: 2", "horizon: 6, interval: 0.8");
    RuleSetDiff diff = diff(Map.of("pack/r.yaml", before), Map.of("pack/r.yaml", after));
    assertEquals(Weight.MINOR, diff.proposal());
    RuleChange.PartChange outlook = diff.rules().get(0).parts().get(0);
    assertEquals(RulePart.OUTLOOK, outlook.part());
    assertEquals("horizon 2, interval 0.95", outlook.before());
    assertEquals("horizon 6, interval 0.8", outlook.after());
    assertEquals(1, diff.rules().get(0).parts().size());
  }

  @Test
  void otherFiguresAreMinorAndSayWhatTheyWere() {
    RuleSetDiff diff = changed("yellow: 3", "yellow: 4");
    assertEquals(Weight.MINOR, diff.proposal());
    RuleChange.PartChange levels = diff.rules().get(0).parts().get(0);
    assertEquals("yellow 3, red 5", levels.before());
    assertEquals("yellow 4, red 5", levels.after());
    assertEquals(List.of(RulePart.QUIET), parts(changed("by:", "quiet: 1h\nby:")));
    assertEquals(List.of(RulePart.UNLESS), parts(changed("by:", "unless: value > 9\nby:")));
  }

  @Test
  void otherWordsAndCommentsArePatches() {
    assertEquals(List.of(RulePart.TITLE, RulePart.MESSAGE), parts(changed("题", "另题")));
    assertEquals(List.of(RulePart.LAYOUT), parts(changed("by:", "# why\nby:")));
    assertEquals(Weight.PATCH, changed("题", "另题").proposal());
    assertEquals(Weight.PATCH, changed("by:", "# why\nby:").proposal());
  }

  @Test
  void rulesComeAndGo() {
    Map<String, String> two = with("pack/s.yaml", RULE.replace("rule: r", "rule: s"));
    assertEquals(List.of(Ground.RULE_ADDED), reasons(diff(FILES, two)));
    assertEquals(List.of(Ground.LIVE_REMOVED), reasons(diff(two, FILES)));
    Map<String, String> shadow =
        with("pack/s.yaml", RULE.replace("rule: r", "rule: s\nstatus: shadow"));
    assertEquals(List.of(Ground.RULE_ADDED), reasons(diff(FILES, shadow)));
    assertEquals(List.of(Ground.SHADOW_CHANGED), reasons(diff(shadow, FILES)));
    assertEquals(List.of(Ground.RULE_WOKEN), reasons(diff(shadow, two)));
    assertEquals(List.of(Ground.LIVE_SILENCED), reasons(diff(two, shadow)));
    assertEquals(Weight.MAJOR, diff(two, shadow).proposal());
  }

  @Test
  void aRuleThatRestsWeighsLittle() {
    Map<String, String> off = Map.of("pack/r.yaml", "status: off\n" + RULE);
    Map<String, String> other = Map.of("pack/r.yaml", "status: off\n" + RULE.replace("1h", "2h"));
    assertEquals(List.of(Ground.RESTING_CHANGED), reasons(diff(off, other)));
  }

  @Test
  void whoseMatterItIsWeighsMuch() {
    assertEquals(List.of(Ground.LIVE_MOVED), reasons(changed("by:", "scenario: other\nby:")));
  }

  @Test
  void exceptionsAreComparedByKey() {
    String entry = "exceptions:\n  - {rule: r, key: %s, owner: Li, reason: known, expires: %s}\n";
    Map<String, String> one = with("pack/exceptions.yaml", entry.formatted("D1", "2026-03-01"));
    Map<String, String> later = with("pack/exceptions.yaml", entry.formatted("D1", "2026-04-01"));
    Map<String, String> moved =
        with("pack/exceptions.yaml", "# moved\n" + entry.formatted("D1", "2026-03-01"));
    assertEquals(List.of(new EntryChange(Fate.ADDED, "r", "D1")), diff(FILES, one).exceptions());
    assertEquals(List.of(new EntryChange(Fate.CHANGED, "r", "D1")), diff(one, later).exceptions());
    assertEquals(List.of(), diff(one, moved).exceptions());
    assertEquals(List.of(Ground.EXCEPTIONS_CHANGED), reasons(diff(one, FILES)));
  }

  @Test
  void filesThatAreNoRulesAreComparedAsTexts() {
    Map<String, String> policy = with("assessment/policy.yaml", "a: 1\n");
    assertEquals(
        List.of(new FileChange(Fate.ADDED, RuleFiles.Part.ASSESSMENT, "assessment/policy.yaml")),
        diff(FILES, policy).files());
    assertEquals(List.of(Ground.ASSESSMENT_REMOVED), reasons(diff(policy, FILES)));
    assertEquals(
        List.of(Ground.LISTS_CHANGED), reasons(diff(FILES, with("reference/lexicons.csv", "a"))));
    RuleSetDiff stories = diff(FILES, with("pack/r.test.yaml", "rule: r"));
    assertEquals(List.of(Ground.STORIES_CHANGED), reasons(stories));
    assertEquals(Weight.NONE, stories.proposal());
    assertEquals(stories.before(), stories.after());
  }
}
