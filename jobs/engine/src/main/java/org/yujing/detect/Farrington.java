package org.yujing.detect;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.yujing.rule.Detector.Surge.Years;

/**
 * Holds a week against the same weeks of earlier years (Farrington et al. 1996; R package
 * surveillance, {@code algo.farrington}). What is expected comes from a quasi-Poisson model of the
 * weeks around them, fitted a second time with less weight for what stands out (Anscombe residuals
 * above 1). The figure is how far the count's power of 2/3, which is nearly normal, lies above the
 * expected one's, in standard deviations of that difference: R's upper bound is where it is the
 * normal quantile.
 */
record Farrington(Years years) {
  private static final double STANDS_OUT = 1;
  private static final double SIGNIFICANT = 0.05;
  private static final int YEARS_FOR_A_TREND = 3;

  /**
   * The figure of the newest week, NaN where numbers overflow; where nothing came in the baseline,
   * 0 for nothing and infinite for anything more.
   *
   * @param y the weeks, oldest first, the one being judged last; what is below 0 counts as 0
   */
  double figure(double[] y) {
    double[] times = times();
    double[] counts = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      counts[i] = Math.max(0, y[y.length - 1 + (int) times[i]]);
    }
    double today = Math.max(0, y[y.length - 1]);
    if (Arrays.stream(counts).sum() == 0) {
      return today == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    QuasiPoisson model = model(times, counts);
    return model == null ? Double.NaN : exceedance(today, model);
  }

  /** How many weeks before the one being judged; below 0. */
  private double[] times() {
    double[] times = new double[years.back() * (2 * years.window() + 1)];
    int i = 0;
    for (int year = years.back(); year >= 1; year--) {
      for (int beside = -years.window(); beside <= years.window(); beside++) {
        times[i++] = beside - Years.weeks(year);
      }
    }
    return times;
  }

  private static double exceedance(double today, QuasiPoisson model) {
    double mu = StrictMath.exp(model.intercept());
    double dispersion = Math.max(1, model.dispersion());
    double tau = dispersion + mu * dispersion * model.variances().at(0);
    double deviation = Math.sqrt(4.0 / 9 * StrictMath.cbrt(mu) * tau);
    return (power(today) - power(mu)) / deviation;
  }

  private static double power(double value) {
    double root = StrictMath.cbrt(value);
    return root * root;
  }

  private QuasiPoisson model(double[] times, double[] counts) {
    if (years.trend() && years.back() >= YEARS_FOR_A_TREND) {
      QuasiPoisson trend = reweighted(times, counts, true);
      if (trend != null && significant(trend) && withinWhatWasSeen(trend, counts)) {
        return trend;
      }
    }
    return reweighted(times, counts, false);
  }

  private static boolean significant(QuasiPoisson trend) {
    int freedom = trend.fitted().length - 2;
    double error = Math.sqrt(trend.dispersion() * trend.variances().slope());
    double t = Math.abs(trend.slope()) / error;
    return 2 * TDistribution.of(freedom).survivalProbability(t) < SIGNIFICANT;
  }

  private static boolean withinWhatWasSeen(QuasiPoisson trend, double[] counts) {
    return StrictMath.exp(trend.intercept()) <= Arrays.stream(counts).max().orElseThrow();
  }

  private QuasiPoisson reweighted(double[] times, double[] counts, boolean trend) {
    double[] even = new double[counts.length];
    Arrays.fill(even, 1);
    QuasiPoisson first = QuasiPoisson.fit(times, counts, even, trend);
    if (first == null || !years.reweight()) {
      return first;
    }
    return QuasiPoisson.fit(times, counts, weights(times, counts, first), trend);
  }

  /** What stands out weighs by the inverse square of how far; all together weigh as before. */
  private static double[] weights(double[] times, double[] counts, QuasiPoisson model) {
    double dispersion = Math.max(1, model.dispersion());
    double[] weights = new double[counts.length];
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double mu = model.fitted()[i];
      double leverage = mu * model.variances().at(times[i]);
      double raw = 1.5 * (power(counts[i]) * StrictMath.pow(mu, -1.0 / 6) - Math.sqrt(mu));
      double residual = raw / Math.sqrt(dispersion * (1 - leverage));
      weights[i] = residual > STANDS_OUT ? 1 / (residual * residual) : 1;
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= weights.length / sum;
    }
    return weights;
  }
}
