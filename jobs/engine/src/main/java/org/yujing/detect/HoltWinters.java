package org.yujing.detect;

import org.yujing.rule.Detector.Forecast.Smoothing;

/**
 * Additive Holt-Winters smoothing (Holt 1957, Winters 1960), as R's {@code HoltWinters} does it:
 *
 * <pre>
 *   level   l = α (y − s') + (1 − α) (l' + b')
 *   slope   b = β (l − l') + (1 − β) b'
 *   season  s = γ (y − l) + (1 − γ) s'
 * </pre>
 *
 * where b', l' are those before and s' is that of one season before; the forecast of the bucket h
 * ahead is l + h b + s. It starts from a classical decomposition of two seasons. A bucket of which
 * nothing is known moves the level along the slope and changes nothing else.
 *
 * @param season how many buckets a season has
 */
record HoltWinters(int season, Smoothing smoothing) implements Forecaster {

  @Override
  public Learnt start(double[] past, long first) {
    Decomposition parts = Decomposition.of(Forecaster.filled(past), season);
    Learnt learnt = new Learnt(parts.level(), parts.slope(), new double[season]);
    for (int i = 0; i < season; i++) {
      learnt.season(first + i, parts.seasons()[i]);
    }
    for (int i = season; i < past.length; i++) {
      learn(learnt, first + i, past[i]);
    }
    return learnt;
  }

  @Override
  public void learn(Learnt learnt, long number, double value) {
    double expected = learnt.level + learnt.slope;
    if (Double.isNaN(value)) {
      learnt.level = expected;
      return;
    }
    double season = learnt.season(number);
    learnt.missed(value - expected - season);
    double before = learnt.level;
    learnt.level = smoothing.alpha() * (value - season) + (1 - smoothing.alpha()) * expected;
    learnt.slope =
        smoothing.beta() * (learnt.level - before) + (1 - smoothing.beta()) * learnt.slope;
    learnt.season(
        number, smoothing.gamma() * (value - learnt.level) + (1 - smoothing.gamma()) * season);
  }

  /**
   * The root of 1 + Σ ψ², j from 1 to h − 1, with ψ = α (1 + j β), and γ (1 − α) more where j is a
   * whole number of seasons (Chatfield and Yar 1991; R's {@code predict.HoltWinters}; the same as
   * for ETS(A,A,A) in Forecasting: Principles and Practice, 3rd ed., 8.7).
   */
  @Override
  public double widening(int ahead) {
    double sum = 1;
    for (int j = 1; j < ahead; j++) {
      double seasonal = j % season == 0 ? smoothing.gamma() * (1 - smoothing.alpha()) : 0;
      double weight = smoothing.alpha() * (1 + j * smoothing.beta()) + seasonal;
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }
}
