package org.yujing.stack;

import java.util.Locale;
import java.util.stream.LongStream;

/** Median and 99th percentile of some times in milliseconds. */
record Percentiles(int count, long median, long high) {

  static Percentiles of(LongStream times) {
    long[] sorted = times.sorted().toArray();
    return sorted.length == 0
        ? new Percentiles(0, 0, 0)
        : new Percentiles(sorted.length, sorted[at(sorted, 0.5)], sorted[at(sorted, 0.99)]);
  }

  private static int at(long[] sorted, double share) {
    return Math.max(0, (int) Math.ceil(share * sorted.length) - 1);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%6d %6d", median, high);
  }
}
