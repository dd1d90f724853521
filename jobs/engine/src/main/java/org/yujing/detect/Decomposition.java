package org.yujing.detect;

/**
 * Two seasons taken apart into a straight line and what each part of a season adds to it, as R's
 * {@code decompose} and {@code HoltWinters} do: the line goes through the centred moving averages
 * over a season (least squares), the season is what lies beside them, its mean taken off.
 */
final class Decomposition {
  private final double level;
  private final double slope;
  private final double[] seasons;

  private Decomposition(double level, double slope, double[] seasons) {
    this.level = level;
    this.slope = slope;
    this.seasons = seasons;
  }

  /** Of the line, one step before the first average. */
  double level() {
    return level;
  }

  /** Of the line, a bucket. */
  double slope() {
    return slope;
  }

  /** What each part of a season adds, that of the first value first. */
  double[] seasons() {
    return seasons;
  }

  /** {@code values}: those of exactly two seasons. */
  static Decomposition of(double[] values, int season) {
    double[] averages = averages(values, season);
    double[] sums = new double[season];
    int[] counts = new int[season];
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < averages.length; i++) {
      int at = (i + season / 2) % season;
      sums[at] += values[i + season / 2] - averages[i];
      counts[at]++;
      sum += averages[i];
      moment += averages[i] * (i + 1);
    }
    double n = averages.length;
    double slope = (moment - sum * (n + 1) / 2) / (n * (n * n - 1) / 12);
    return new Decomposition(sum / n - slope * (n + 1) / 2, slope, centred(sums, counts));
  }

  /** Of an even season the outermost two count half each. */
  private static double[] averages(double[] values, int season) {
    boolean even = season % 2 == 0;
    int width = even ? season + 1 : season;
    double[] averages = new double[values.length - width + 1];
    for (int i = 0; i < averages.length; i++) {
      double sum = even ? -(values[i] + values[i + season]) / 2 : 0;
      for (int j = i; j < i + width; j++) {
        sum += values[j];
      }
      averages[i] = sum / season;
    }
    return averages;
  }

  private static double[] centred(double[] sums, int[] counts) {
    double mean = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= counts[i];
      mean += sums[i] / sums.length;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] -= mean;
    }
    return sums;
  }
}
