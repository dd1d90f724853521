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
  public Course start(double[] past, long first) {
    double[] filled = Forecaster.filled(past);
    Course course = new Course(0, 0, new double[season]);
    for (int i = 0; i < season; i++) {
      course.season(first + i, filled[i]);
    }
    for (int i = season; i < past.length; i++) {
      learn(course, first + i, past[i]);
    }
    return course;
  }

  @Override
  public void learn(Course course, long number, double value) {
    if (!Double.isNaN(value)) {
      course.missed(value - course.season(number));
      course.season(number, value);
    }
  }

  @Override
  public double widening(int ahead) {
    return Math.sqrt((ahead - 1) / season + 1.0);
  }
}
