package org.yujing.command;

import java.util.List;
import org.yujing.backtest.LocalDays;
import org.yujing.backtest.RuleSweep;
import org.yujing.backtest.VariantFigures;

/**
 * What a sweep found.
 *
 * @param known where it is known from what was right: {@code dispositions}, {@code truth}, {@code
 *     none} or {@code untold}, of a truth that has nothing about the rule
 */
record SweepResult(RuleSweep sweep, LocalDays days, String known, List<VariantFigures> figures) {

  /** Whether anything is known of right and wrong. */
  boolean anythingKnown() {
    return known.equals("dispositions") || known.equals("truth");
  }

  /** As programs read it. */
  String knownFrom() {
    return anythingKnown() ? known : "none";
  }

  /** Whether every setting is in the Pareto set: to mark them all would say nothing. */
  boolean allBest() {
    return figures.size() > 1 && figures.stream().allMatch(VariantFigures::best);
  }

  /** Whether it stands out as one that no other beats. */
  boolean marked(VariantFigures one) {
    return one.best() && !allBest();
  }
}
