package org.yujing.pipeline;

import java.util.HashSet;
import java.util.Set;
import org.yujing.assess.Assessed;
import org.yujing.assess.Assessor;
import org.yujing.assess.Case;
import org.yujing.assess.Fired;

/** Counts what an assessor did, and which rules fired. */
final class CountedAssessor implements Assessor {
  /** A message may name a figure: reasons beyond these are counted as one. */
  private static final int MOST_REASONS = 20;

  private final Assessor assessor;
  private final Counts counts;
  private final Set<String> reasons = new HashSet<>();

  CountedAssessor(Assessor assessor, Counts counts) {
    this.assessor = assessor;
    this.counts = counts;
  }

  @Override
  public Assessed assess(Case one) {
    Assessed assessed = assessor.assess(one);
    counts.assessed("assessed");
    if (!assessed.failed().isEmpty()) {
      counts.assessed("failed");
      counts.add(CountOf.FAILURE, reason(assessed.failed()), "assessment");
    }
    assessed.fired().stream().map(Fired::rule).distinct().forEach(counts::fired);
    return assessed;
  }

  private String reason(String why) {
    if (reasons.size() < MOST_REASONS) {
      reasons.add(why);
    }
    return Counts.word(reasons.contains(why) ? why : "...");
  }
}
