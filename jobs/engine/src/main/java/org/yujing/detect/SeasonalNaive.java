package org.yujing.detect;

/**
 * The next bucket will be what it was one season before: what any other method must beat. Interval
 * as in Hyndman and Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), 5.5: the
 * standard deviation grows with the root of the seasons that a forecast reaches ahead.
 *
 * @param season how many buckets a season has
 */
record SeasonalNaive(int season) implements Forecaster {

  @Override
  public Learnt start(double[] past, long first) {
    double[] filled = Forecaster.filled(past);
    Learnt learnt = new Learnt(0, 0, new double[season]);
    for (int i = 0; i < season; i++) {
      learnt.season(first + i, filled[i]);
    }
    for (int i = season; i < past.length; i++) {
      learn(learnt, first + i, past[i]);
    }
    return learnt;
  }

  @Override
  public void learn(Learnt learnt, long number, double value) {
    if (!Double.isNaN(value)) {
      learnt.missed(value - learnt.season(number));
      learnt.season(number, value);
    }
  }

  @Override
  public double widening(int ahead) {
    int seasonsBefore = (ahead - 1) / season;
    return Math.sqrt(seasonsBefore + 1.0);
  }
}
