package org.yujing.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What newcomers write, and what they are told of it. */
class SyntaxHintTest {
  private static Problem problem(String text) {
    Problems problems = new Problems();
    Optional<YamlNode> read = Yaml.read("a.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
    read.flatMap(YamlNode::mapping)
        .ifPresent(
            map -> {
              map.find("rule");
              map.find("count")
                  .flatMap(YamlNode::mapping)
                  .ifPresent(
                      count -> {
                        count.find("within");
                        count.reportUnknownKeys();
                      });
            });
    return problems.sorted().get(0);
  }

  @Test
  void aSpaceTooManyIsCounted() {
    assertEquals(
        "line 2 begins after 1 space, line 1 after no space: keys beside each other begin in one"
            + " column",
        problem("rule: a\n title: b\n").hint());
    assertEquals(
        "line 3 begins after 1 space, line 2 after 2 spaces: keys beside each other begin in one"
            + " column",
        problem("levels:\n  yellow: 1\n red: 2\n").hint());
  }

  @Test
  void aMissingSpaceIsNamed() {
    String hint = "a space is missing after the colon: ";
    assertEquals(hint + "rule: x", problem("rule:x\ntitle: b\n").hint());
    assertEquals(hint + "title: b", problem("rule: x\ntitle:b\non: event\n").hint());
    assertEquals(hint + "within: 7d", problem("count: {within:7d}\n").hint());
    assertEquals(hint + "within: 7d", problem("count:\n  within:7d\n").hint());
  }

  /** The line is where it was written, not where the parser gives up. */
  @Test
  void aMissingSpaceIsNamedOnItsLineWhateverStandsBesideIt() {
    assertEquals(
        "a.yaml:2:1 YAML_SYNTAX while scanning a simple key: could not find expected ':'"
            + " (a space is missing after the colon: status: shadow)",
        problem("title: 同一小区，多户：电梯\nstatus:shadow\non: event # 诉求，报修\n").toString());
  }

  @Test
  void fullWidthSignsAreNamedOnTheirLineAndOnlyOutsideTexts() {
    String hint = "signs outside texts are half-width";
    for (String text : List.of("status：x", "状态：x", "- 等级：x", "count: {within：7d} x")) {
      Problem problem = problem("title: 一\n" + text + "\non: event\n");
      assertEquals(2, problem.line(), problem.toString());
      assertTrue(problem.hint().startsWith(hint), problem.toString());
    }
    for (String text : List.of("title: 同一：小区: 多户", "title: \"a：b\" c", "# 说明：无\n title: x")) {
      String said = problem("on: x\n" + text + "\n").hint();
      assertFalse(said.startsWith(hint), said);
    }
  }

  @Test
  void anUnclosedBracketIsNamedWhereItIsOpened() {
    String what = "a.yaml:2:8 YAML_SYNTAX a { is opened here and never closed (close it: })";
    String rest = "levels: {yellow: 3}\nmessage: 七日内，多户：电梯\n";
    assertEquals(what, problem("rule: x\ncount: {within: 7d\n" + rest).toString());
    assertEquals(what, problem("rule: x\ncount: {within: 7d").toString());
    assertEquals(
        "a.yaml:1:5 YAML_SYNTAX a [ is opened here and never closed (close it: ])",
        problem("on: [a, b\n" + rest).toString());
    assertEquals(3, problem("levels: {\n  yellow: 3,\n  red: 4: 5\n}\n").line());
  }

  @Test
  void otherwiseTheUsualIsSaid() {
    assertTrue(problem("title: a: b\nrule: x\n").hint().startsWith("check the indentation"));
    assertTrue(problem("title: http://x: y\n").hint().startsWith("check the indentation"));
  }
}
