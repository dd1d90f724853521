package org.yujing.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;

/**
 * What people found of the items behind which a rule was.
 *
 * @param other outcomes that say neither right nor wrong
 */
public record Precision(long confirmed, long valuable, long falsePositive, long other) {
  public static final Precision NOTHING = new Precision(0, 0, 0, 0);

  /** Of a line of a rule's report of the whole run. */
  static Precision of(JsonNode report) {
    return new Precision(
        report.path("confirmed").asLong(),
        report.path("valuable").asLong(),
        report.path("false_positive").asLong(),
        report.path("other").asLong());
  }

  /** The share of the right ones among the right and the wrong ones; none without any. */
  public OptionalDouble share() {
    long right = confirmed + valuable;
    long decided = right + falsePositive;
    return decided == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / decided);
  }
}
