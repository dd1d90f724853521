package org.yujing.detect;

/**
 * Counts fitted by a log-linear model with overdispersion, with or without a slope over time:
 * iteratively reweighted least squares as in McCullagh and Nelder 1989, started as R's {@code glm}
 * starts and stopped later than it stops.
 */
final class QuasiPoisson {
  private static final int MOST_STEPS = 25;
  private static final double NEAR = 1e-12;

  private final double intercept;
  private final double slope;
  private final double[] fitted;
  private final double dispersion;
  private final Variances variances;

  private QuasiPoisson(
      double intercept, double slope, double[] fitted, double dispersion, Variances variances) {
    this.intercept = intercept;
    this.slope = slope;
    this.fitted = fitted;
    this.dispersion = dispersion;
    this.variances = variances;
  }

  /** The logarithm of what is expected at time 0. */
  double intercept() {
    return intercept;
  }

  /** Of the logarithm, a step of time; 0 where none was asked for. */
  double slope() {
    return slope;
  }

  /** What is expected at each time given. */
  double[] fitted() {
    return fitted;
  }

  /** Pearson's, by degrees of freedom: 1 for plain Poisson counts. */
  double dispersion() {
    return dispersion;
  }

  /** The inverse of the information matrix, without the dispersion. */
  Variances variances() {
    return variances;
  }

  /** Variances and covariance of intercept and slope; of a model without slope only the first. */
  record Variances(double intercept, double both, double slope) {
    double at(double time) {
      return intercept + 2 * time * both + time * time * slope;
    }
  }

  /**
   * The fit, or null where none is found.
   *
   * @param weights how much each count weighs, 1 usually
   */
  static QuasiPoisson fit(double[] times, double[] counts, double[] weights, boolean trend) {
    double[] mu = counts.clone();
    for (int i = 0; i < mu.length; i++) {
      mu[i] += 0.1;
    }
    double deviance = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      QuasiPoisson fit = step(times, counts, weights, mu, trend);
      double now = deviance(counts, weights, fit.fitted);
      if (!Double.isFinite(now)) {
        return null;
      }
      if (Math.abs(now - deviance) / (Math.abs(now) + 0.1) < NEAR) {
        return fit;
      }
      deviance = now;
      mu = fit.fitted;
    }
    return null;
  }

  /** Weighted least squares on the working response. */
  private static QuasiPoisson step(
      double[] times, double[] counts, double[] weights, double[] mu, boolean trend) {
    double w = 0;
    double wt = 0;
    double wtt = 0;
    double wz = 0;
    double wtz = 0;
    for (int i = 0; i < mu.length; i++) {
      double weight = weights[i] * mu[i];
      double z = StrictMath.log(mu[i]) + (counts[i] - mu[i]) / mu[i];
      w += weight;
      wt += weight * times[i];
      wtt += weight * times[i] * times[i];
      wz += weight * z;
      wtz += weight * times[i] * z;
    }
    double det = w * wtt - wt * wt;
    Variances variances =
        trend ? new Variances(wtt / det, -wt / det, w / det) : new Variances(1 / w, 0, 0);
    double intercept = trend ? (wtt * wz - wt * wtz) / det : wz / w;
    double slope = trend ? (w * wtz - wt * wz) / det : 0;
    double[] fitted = new double[mu.length];
    double squares = 0;
    for (int i = 0; i < mu.length; i++) {
      fitted[i] = StrictMath.exp(intercept + slope * times[i]);
      squares += weights[i] * (counts[i] - fitted[i]) * (counts[i] - fitted[i]) / fitted[i];
    }
    return new QuasiPoisson(
        intercept, slope, fitted, squares / (mu.length - (trend ? 2 : 1)), variances);
  }

  private static double deviance(double[] counts, double[] weights, double[] mu) {
    double deviance = 0;
    for (int i = 0; i < mu.length; i++) {
      double log = counts[i] > 0 ? counts[i] * StrictMath.log(counts[i] / mu[i]) : 0;
      deviance += 2 * weights[i] * (log - (counts[i] - mu[i]));
    }
    return deviance;
  }
}
