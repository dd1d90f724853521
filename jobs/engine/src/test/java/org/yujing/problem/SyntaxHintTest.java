package org.yujing.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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

  @Test
  void otherwiseTheUsualIsSaid() {
    assertTrue(problem("title: a: b\nrule: x\n").hint().startsWith("check the indentation"));
    assertTrue(problem("title: http://x: y\n").hint().startsWith("check the indentation"));
  }
}
