package org.yujing.detect;

/** A way of telling from what came what comes next, after two seasons of learning. */
interface Forecaster {
  /**
   * What two seasons have taught.
   *
   * @param past a value for each bucket of two seasons, NaN where it is not known; the first is
   * @param first the number of the first bucket
   */
  Learnt start(double[] past, long first);

  /** One more bucket has come; NaN where its value is not known. */
  void learn(Learnt learnt, long number, double value);

  /**
   * How much further off than the next bucket's the forecast of a later one is.
   *
   * @param ahead how many buckets ahead, from 1, where it is 1
   * @return the standard deviation of its error, in standard deviations of the next one's
   */
  double widening(int ahead);

  /** The same values, with the last one before in place of each that is not known. */
  static double[] filled(double[] past) {
    double[] filled = past.clone();
    for (int i = 1; i < filled.length; i++) {
      filled[i] = Double.isNaN(filled[i]) ? filled[i - 1] : filled[i];
    }
    return filled;
  }
}
