package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yujing.rule.Detector.Surge;
import org.yujing.rule.Detector.Surge.Method;

class OutlierTest {
  /** The golden vector of the rule language: one year's shape in eighteen days. */
  private static final double[] Y = {2, 3, 1, 4, 2, 3, 2, 3, 2, 4, 3, 2, 10, 12, 9, 3, 2, 3};

  @Test
  void c1StandsAgainstTheSevenDaysBefore() {
    assertFigures(
        Method.EARS_C1,
        0,
        Map.of(7, 0.5855, 9, 1.6102, 11, -0.9449, 12, 9.6381, 13, 2.8868, 14, 0.9408));
  }

  @Test
  void c2LeavesTwoDaysBetween() {
    assertFigures(
        Method.EARS_C2,
        2,
        Map.of(9, 1.6102, 11, -0.4392, 12, 7.9388, 13, 12.2838, 14, 8.3152, 15, -0.2489));
  }

  @Test
  void c3AddsUpThreeDays() {
    assertFigures(
        Method.EARS_C3,
        2,
        Map.of(11, 0.6102, 12, 6.9388, 13, 18.2227, 14, 25.5379, 15, 18.5991, 16, 7.3152, 17, 0.0));
  }

  @Test
  void withoutSpreadAnythingMoreIsUnbounded() {
    Outlier outlier = outlier(Method.EARS_C1, 0);
    assertEquals(
        Double.POSITIVE_INFINITY, outlier.figure(new double[] {1, 1, 1, 1, 1, 1, 1, 2}, 0));
    assertEquals(0, outlier.figure(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, 0));
  }

  /** By hand: m = 4, s = 2 (Poisson), x = (10 − 4)/2 = 3, S = 1 + 3 − 0.5. */
  @Test
  void cusumAddsWhatIsAboveTheReference() {
    Outlier outlier = outlier(Method.CUSUM_POISSON, 0);
    assertEquals(3.5, outlier.figure(new double[] {4, 4, 4, 4, 4, 4, 4, 10}, 1), 1e-12);
    assertEquals(0, outlier.figure(new double[] {4, 4, 4, 4, 4, 4, 4, 0}, 1), 1e-12);
  }

  /**
   * Montgomery, Introduction to Statistical Quality Control, the tabular CUSUM of the chapter on
   * them: target 10, deviation 1, k = 0.5; the baseline 9, 10, 11 has just these.
   */
  @Test
  void gaussianCusumGivesThePublishedTable() {
    double[] x = {
      9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40,
      10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62,
      11.31, 10.52
    };
    double[] published = {
      0, 0, 0, 1.16, 2.82, 2.50, 0.04, 1.00, 0, 0, 0, 0.97, 0.98, 0, 0, 0, 0.12, 0, 0, 0.34, 0.74,
      0, 1.79, 2.79, 2.89, 3.47, 3.35, 4.47, 5.28, 5.30
    };
    Outlier outlier = outlier(Method.CUSUM_GAUSSIAN, 3, 0);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum = outlier.figure(new double[] {9, 10, 11, x[i]}, sum);
      assertEquals(published[i], sum, 1e-9, "sample " + (i + 1));
    }
  }

  private static void assertFigures(Method method, int guard, Map<Integer, Double> expected) {
    Outlier outlier = outlier(method, guard);
    expected.forEach(
        (day, figure) ->
            assertEquals(
                figure, outlier.figure(Arrays.copyOf(Y, day + 1), 0), 5e-5, method + " " + day));
  }

  private static Outlier outlier(Method method, int guard) {
    return outlier(method, 7, guard);
  }

  private static Outlier outlier(Method method, int baseline, int guard) {
    return new Outlier(
        new Surge(Duration.ofDays(1), method, baseline, guard, 0, null, 0.5, 2, false, null));
  }
}
