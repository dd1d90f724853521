package org.yujing.pipeline;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How good the forecasts of a rule were: those made for the next bucket against what came.
 *
 * @param n how many buckets could be compared
 * @param mape the mean absolute error as a share of what came, 0.1 for a tenth; buckets where 0
 *     came are left out, and where there are no others there is none
 * @param coverage the share of buckets in which what came lay in the forecast's interval
 */
public record ForecastQuality(long n, OptionalDouble mape, double coverage) {
  /** Errors are added up in whole millionths, so that no order of adding shows. */
  private static final double MILLION = 1e6;

  /** An error of more times what came counts as so many, for the sum must not overflow. */
  private static final double WORST = 1e4;

  /** A forecast's relative error as it is counted. */
  static long millionths(double error) {
    return Math.round(Math.min(error, WORST) * MILLION);
  }

  /** By rule, of rules whose forecasts could be compared with something. */
  public static Map<String, ForecastQuality> of(Totals totals) {
    Map<String, ForecastQuality> byRule = new TreeMap<>();
    totals.of("forecasts").forEach((rule, counts) -> byRule.put(rule, of(counts)));
    return byRule;
  }

  private static ForecastQuality of(Map<String, Long> counts) {
    long n = counts.getOrDefault("forecasts", 0L);
    long measured = counts.getOrDefault("forecastsMeasured", 0L);
    double errors = counts.getOrDefault("forecastErrorMillionths", 0L) / MILLION;
    return new ForecastQuality(
        n,
        measured == 0 ? OptionalDouble.empty() : OptionalDouble.of(round(errors / measured)),
        round((double) counts.getOrDefault("forecastsCovered", 0L) / n));
  }

  private static double round(double share) {
    return Math.round(share * MILLION) / MILLION;
  }
}
