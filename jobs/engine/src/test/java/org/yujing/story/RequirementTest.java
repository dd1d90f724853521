package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementTest {
  private static final String FIRES =
      """
        - story: 报
          given: [{at: 0s, value: 30}, {at: 30s, value: 30}]
          expect: [{at: 30s, raised: orange}]
      """;
  private static final String SILENT =
      """
        - story: 不报
          given: [{at: 0s, value: 30}]
          expect: []
      """;
  private static final String NO_FIRE =
      "rules/p/gas-leak.yaml:0:0 MISSING_STORY live rule gas-leak has no story in which it fires"
          + " (write one that expects it raised in gas-leak.test.yaml)";
  private static final String NO_SILENCE =
      "rules/p/gas-leak.yaml:0:0 MISSING_STORY live rule gas-leak has no story in which it stays"
          + " silent (write one with expect: [] in gas-leak.test.yaml)";

  private static List<String> required(String stories) {
    return TestingStories.gasLeak("stories:\n" + stories).required();
  }

  @Test
  void asksForAStoryThatFiresAndOneThatStaysSilent() {
    assertEquals(List.of(NO_SILENCE), required(FIRES));
    assertEquals(List.of(NO_FIRE), required(SILENT));
    assertEquals(List.of(), required(FIRES + SILENT));
  }

  @Test
  void asksForBothWhereThereAreNone() {
    String path = "p/gas-leak.yaml";
    assertEquals(
        List.of(NO_FIRE, NO_SILENCE),
        TestingStories.files(path, TestingStories.GAS_LEAK).required());
  }

  @Test
  void asksNothingOfARuleInTheShadow() {
    String rule = TestingStories.GAS_LEAK + "status: shadow\n";
    assertEquals(List.of(), TestingStories.files("p/gas-leak.yaml", rule).required());
  }
}
