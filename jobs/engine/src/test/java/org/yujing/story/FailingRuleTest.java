package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujing.expression.Expression;
import org.yujing.expression.Scope;
import org.yujing.rule.Detector;
import org.yujing.rule.Formula;
import org.yujing.rule.Rule;
import org.yujing.signal.Stream;

class FailingRuleTest {
  /** Breaks the promise that expressions never throw. */
  private record TestingFailure(String text) implements Expression {
    @Override
    public Object evaluate(Scope scope) {
      throw new IllegalStateException("broken");
    }
  }

  private static Rule failing(Rule rule) {
    Expression fails = new TestingFailure("value");
    Formula of = new Formula("value", Map.of(Stream.SENSOR, fails), Set.of("value"));
    return new Rule(
        rule.name(),
        rule.pack(),
        rule.scenario(),
        rule.title(),
        rule.status(),
        rule.why(),
        rule.source(),
        rule.streams(),
        rule.where(),
        rule.by(),
        new Detector.Match(of),
        rule.levels(),
        rule.quiet(),
        rule.season(),
        rule.unless(),
        rule.message(),
        rule.subject(),
        rule.zone(),
        rule.version(),
        rule.structure());
  }

  @Test
  void failsAStoryInWhichTheRuleThrowsAlthoughNothingIsExpected() {
    TestingStories gas =
        TestingStories.gasLeak(
            """
            stories:
              - story: 不报
                given: [{at: 0s, value: 30}, {at: 1s, value: 30}]
                expect: []
            """);
    StoryFile file = gas.stories().files().get(0);
    StoryRunner runner = gas.runner();
    assertEquals(
        List.of("the rule failed: java.lang.IllegalStateException: broken"),
        runner.run(failing(file.rule()), file.stories().get(0)).details());
  }
}
