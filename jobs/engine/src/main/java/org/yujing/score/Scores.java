package org.yujing.score;

import java.util.Map;

/** How each scenario did, by name. */
public record Scores(Map<String, ScenarioScore> scenarios) {

  /** Whether every scenario in which something was planted keeps both bounds. */
  public boolean good(double leastRecall, double leastPrecision) {
    return scenarios.values().stream()
        .filter(ScenarioScore::judged)
        .allMatch(score -> score.recall() >= leastRecall && score.precision() >= leastPrecision);
  }
}
