package org.yujing.score;

import java.util.Map;
import java.util.stream.Stream;

/** How each scenario did, by name. */
public record Scores(Map<String, ScenarioScore> scenarios) {

  /** Whether something was said and nothing of it is about anything that the truth tells of. */
  public boolean strange() {
    long said = verdicts().count();
    return said > 0
        && verdicts().noneMatch(verdict -> verdict.right() || !verdict.lookalike().isEmpty());
  }

  private Stream<Verdict> verdicts() {
    return scenarios.values().stream().flatMap(score -> score.said().stream());
  }

  /** Whether every scenario in which something was planted keeps both bounds. */
  public boolean good(double leastRecall, double leastPrecision) {
    return scenarios.values().stream()
        .filter(ScenarioScore::judged)
        .allMatch(score -> score.recall() >= leastRecall && score.precision() >= leastPrecision);
  }
}
