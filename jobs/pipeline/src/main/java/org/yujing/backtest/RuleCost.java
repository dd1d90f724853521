package org.yujing.backtest;

import java.util.Map;
import java.util.OptionalLong;
import org.yujing.pipeline.Totals;

/**
 * What judging by a rule costs, as measured now and then while it ran: not the same in each run.
 *
 * @param nanos for one signal, on average; none where none was measured. The first hundred measured
 *     in each task are slow and count only where there are no others
 * @param stateBytes of what is remembered of one key, as it lies in a savepoint, on average over
 *     the moments at which it changed
 * @param keys how often it began to remember a key
 */
public record RuleCost(OptionalLong nanos, OptionalLong stateBytes, long keys) {
  public static final RuleCost UNKNOWN =
      new RuleCost(OptionalLong.empty(), OptionalLong.empty(), 0);

  /** {@code counts}: what a measured run counted of the rule. */
  static RuleCost of(Map<String, Long> counts) {
    boolean warm = counts.containsKey(Totals.TIMED);
    return new RuleCost(
        mean(
            counts,
            warm ? Totals.TIMED_NANOS : Totals.COLD_NANOS,
            warm ? Totals.TIMED : Totals.COLD),
        mean(counts, Totals.STATE_BYTES, Totals.STATES),
        counts.getOrDefault(Totals.KEYS, 0L));
  }

  private static OptionalLong mean(Map<String, Long> counts, String sum, String number) {
    long many = counts.getOrDefault(number, 0L);
    return many == 0 ? OptionalLong.empty() : OptionalLong.of(counts.getOrDefault(sum, 0L) / many);
  }
}
