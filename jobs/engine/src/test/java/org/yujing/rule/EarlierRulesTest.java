package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujing.expression.Functions;

/** What has not changed is taken over, and nothing else. */
class EarlierRulesTest {
  private static final String RULE =
      """
      rule: %s
      title: t
      on: sensor
      by: device
      where: metric == "a"
      count: {within: 1h}
      levels: {yellow: 2}
      """;

  private final Functions functions = new TestingRules();

  @Test
  void aFileThatIsTheSameIsNotCompiledAgain() {
    RuleFiles first = files("one", RULE.formatted("one"), "two", RULE.formatted("two"));
    Loading before = load(first, null);
    RuleFiles second =
        files("one", RULE.formatted("one"), "two", RULE.formatted("two").replace("2", "3"));
    Loading after = load(second, new EarlierRules(first, functions, before));
    assertSame(rule(before, 0).where(), rule(after, 0).where());
    assertNotSame(rule(before, 1).where(), rule(after, 1).where());
    assertEquals(second.version(), rule(after, 0).version());
  }

  @Test
  void otherReferenceDataMeansCompilingAgain() {
    RuleFiles files = files("one", RULE.formatted("one"));
    Loading before = load(files, null);
    Loading after = load(files, new EarlierRules(files, new TestingRules(), before));
    assertNotSame(rule(before, 0).where(), rule(after, 0).where());
  }

  @Test
  void whatIsWrongWithAFileIsSaidEachTime() {
    RuleFiles files = files("one", RULE.formatted("one").replace("metric ==", "metrc =="));
    Loading before = load(files, null);
    Loading after = load(files, new EarlierRules(files, functions, before));
    assertEquals(1, before.problems().size());
    assertEquals(before.problems(), after.problems());
  }

  private static RuleFiles files(String... namesAndTexts) {
    Map<String, String> contents = new java.util.TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      contents.put("pack/" + namesAndTexts[i] + ".yaml", namesAndTexts[i + 1]);
    }
    return RuleFiles.of(contents);
  }

  private Loading load(RuleFiles files, EarlierRules earlier) {
    return RuleLoader.load(files, functions, Set.of(), earlier);
  }

  private static Rule rule(Loading loading, int place) {
    return loading.rules().rules().get(place);
  }
}
