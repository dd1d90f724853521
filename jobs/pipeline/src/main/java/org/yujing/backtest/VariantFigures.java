package org.yujing.backtest;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one variant of a rule did with history.
 *
 * @param raised warnings
 * @param items new matters a day, as if each was closed as it came
 * @param right matters it warned of in which there was something
 * @param wrong matters it warned of in which there was nothing
 * @param findable matters that any of the variants warned of in which there was something
 * @param lead the middle one of the times between its first warning and when the matter was plain,
 *     in milliseconds; positive is earlier
 * @param best whether no other variant is at least as good in items, recall and precision and
 *     better in one of them
 */
public record VariantFigures(
    RuleVariant variant,
    long raised,
    long subjects,
    DailySpread items,
    long right,
    long wrong,
    long findable,
    OptionalLong lead,
    boolean best) {

  /** The share of the right ones; none where nothing is known of any. */
  public OptionalDouble precision() {
    return share(right, right + wrong);
  }

  /** The share of the findable ones that it found; none where there are none. */
  public OptionalDouble recall() {
    return share(right, findable);
  }

  private static OptionalDouble share(long part, long all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all);
  }

  VariantFigures judged(boolean isBest) {
    return new VariantFigures(
        variant, raised, subjects, items, right, wrong, findable, lead, isBest);
  }

  /** Whether this one leaves no reason to want the other. */
  boolean beats(VariantFigures other) {
    boolean noWorse =
        items.total() <= other.items.total()
            && right >= other.right
            && precisionOrNone() >= other.precisionOrNone();
    boolean better =
        items.total() < other.items.total()
            || right > other.right
            || precisionOrNone() > other.precisionOrNone();
    return noWorse && better;
  }

  /** A variant of which nothing is known to be right or wrong promises nothing. */
  private double precisionOrNone() {
    return precision().orElse(0);
  }
}
