package org.yujing.detect;

import org.yujing.rule.Detector.Surge;

/**
 * How far a bucket stands out of its own baseline. C1 to C3 as in Hutwagner et al. 2003 (R package
 * surveillance, {@code earsC}); the sums of Page 1954 with the reference value k.
 */
final class Outlier {
  private final Surge surge;

  Outlier(Surge surge) {
    this.surge = surge;
  }

  /**
   * The figure of the newest bucket.
   *
   * @param y the buckets, oldest first, the one being judged last; at least {@code history() + 1}
   * @param before the CUSUM up to the bucket before; ignored by the others
   */
  double figure(double[] y, double before) {
    int today = y.length - 1;
    return switch (surge.method()) {
      case EARS_C1, EARS_C2 -> deviation(y, today);
      case EARS_C3 -> excess(y, today) + excess(y, today - 1) + excess(y, today - 2);
      case CUSUM_GAUSSIAN, CUSUM_POISSON -> Math.max(0, before + steady(y, today) - surge.k());
      case FARRINGTON -> new Farrington(surge.years()).figure(y);
    };
  }

  private double excess(double[] y, int day) {
    return Math.max(0, deviation(y, day) - 1);
  }

  /** (y − m) / s over the baseline; without spread 0 where y = m, and unbounded above and below. */
  private double deviation(double[] y, int day) {
    double mean = mean(y, day);
    double spread = Math.sqrt(squares(y, day, mean) / (surge.baseline() - 1));
    if (spread > 0) {
      return (y[day] - mean) / spread;
    }
    if (y[day] == mean) {
      return 0;
    }
    return y[day] > mean ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  /**
   * As {@link #deviation}, but no spread counts as 1, so that one bucket cannot fill the sum for
   * ever.
   */
  private double steady(double[] y, int day) {
    double mean = mean(y, day);
    boolean poisson = surge.method() == Surge.Method.CUSUM_POISSON;
    double variance = poisson ? mean : squares(y, day, mean) / (surge.baseline() - 1);
    return (y[day] - mean) / (variance > 0 ? Math.sqrt(variance) : 1);
  }

  /** Of equal values exactly that value: their spread must come out as none. */
  private double mean(double[] y, int day) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int i = first(day); i < first(day) + surge.baseline(); i++) {
      lowest = Math.min(lowest, y[i]);
      highest = Math.max(highest, y[i]);
      sum += y[i];
    }
    return lowest == highest ? lowest : sum / surge.baseline();
  }

  private double squares(double[] y, int day, double mean) {
    double sum = 0;
    for (int i = first(day); i < first(day) + surge.baseline(); i++) {
      sum += (y[i] - mean) * (y[i] - mean);
    }
    return sum;
  }

  private int first(int day) {
    return day - surge.guard() - surge.baseline();
  }
}
