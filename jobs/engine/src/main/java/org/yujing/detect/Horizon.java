package org.yujing.detect;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.yujing.rule.Detector.Forecast;
import org.yujing.rule.Detector.Forecast.Measure;
import org.yujing.warning.Outlook;

/**
 * Looks ahead over the next buckets. An interval is the forecast ± z σ, with the normal quantile z
 * of the confidence and the standard deviation σ of the errors of forecasts so far ahead.
 */
final class Horizon {
  /** So far beyond the interval a value may lie that would be in it but for rounding. */
  private static final double ROUNDING = 1e-9;

  private final Forecast forecast;
  private final Buckets buckets;
  private final boolean falls;

  /** How wide half an interval is, in standard deviations of the next bucket's error. */
  private final double[] halves;

  /** {@code falls}: whether low forecasts are what is looked for. */
  Horizon(Forecast forecast, Forecaster forecaster, Buckets buckets, boolean falls) {
    this.forecast = forecast;
    this.buckets = buckets;
    this.falls = falls;
    double z =
        NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - forecast.confidence()) / 2);
    this.halves = new double[forecast.horizon()];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = z * forecaster.widening(i + 1);
    }
  }

  /**
   * The highest forecast, or the lowest; of equal ones the earliest. Empty where numbers overflow.
   *
   * @param next the start of the next bucket
   */
  Optional<Outlook> foremost(Learnt learnt, long next) {
    Outlook foremost = null;
    long start = next;
    for (int ahead = 1; ahead <= forecast.horizon(); ahead++) {
      Outlook outlook = look(learnt, ahead, start);
      if (!Double.isFinite(outlook.high() - outlook.low())) {
        return Optional.empty();
      }
      boolean further =
          foremost == null
              || (falls ? outlook.value() < foremost.value() : outlook.value() > foremost.value());
      foremost = further ? outlook : foremost;
      start = buckets.end(start);
    }
    return Optional.ofNullable(foremost);
  }

  /** Tells how good the forecast of the bucket was that starts there and is over now. */
  void compare(Learnt learnt, long start, double value, Probe probe) {
    Outlook outlook = look(learnt, 1, start);
    double slack = ROUNDING * Math.max(1, Math.abs(value));
    boolean covered = value >= outlook.low() - slack && value <= outlook.high() + slack;
    double error = value == 0 ? Double.NaN : Math.abs((value - outlook.value()) / value);
    probe.foretold(error, covered);
  }

  private Outlook look(Learnt learnt, int ahead, long start) {
    double value = learnt.ahead(ahead, buckets.number(start));
    double half = halves[ahead - 1] * learnt.deviation();
    return new Outlook(
        possible(value),
        possible(value - half),
        possible(value + half),
        forecast.confidence(),
        start);
  }

  /** There are never fewer than no signals. */
  private double possible(double value) {
    return forecast.measure() == Measure.COUNT ? Math.max(0, value) : value;
  }
}
