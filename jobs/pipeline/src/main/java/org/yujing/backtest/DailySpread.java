package org.yujing.backtest;

import java.util.Arrays;
import java.util.List;

/**
 * How much there is a day, days on which there is nothing counted.
 *
 * @param total on all days
 * @param median the middle day's; of an even number of days the mean of the two in the middle
 * @param high the 95th percentile by nearest rank: on 95 of 100 days it is not more
 * @param most the busiest day's
 */
public record DailySpread(long total, double median, long high, long most) {
  private static final int HIGH_PERCENT = 95;

  public static final DailySpread NOTHING = new DailySpread(0, 0, 0, 0);

  /** Of the counts of days, in any order. */
  public static DailySpread of(List<Integer> days) {
    if (days.isEmpty()) {
      return NOTHING;
    }
    int[] sorted = days.stream().mapToInt(Integer::intValue).sorted().toArray();
    int half = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + (double) sorted[half]) / 2;
    int rank = (sorted.length * HIGH_PERCENT + 99) / 100;
    return new DailySpread(
        Arrays.stream(sorted).asLongStream().sum(),
        median,
        sorted[rank - 1],
        sorted[sorted.length - 1]);
  }
}
