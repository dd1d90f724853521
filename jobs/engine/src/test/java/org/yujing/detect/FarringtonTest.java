package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.yujing.rule.Detector.Surge.Years;

/**
 * The expected figures come from a script of its own over statsmodels 0.15 (GLM, Poisson family
 * with log link, Pearson's dispersion) that follows R's {@code algo.farrington}: Anscombe residuals
 * above 1 weigh less, a trend only of three years, if significant at 5 % and not above what was
 * seen.
 */
class FarringtonTest {
  private static final double[] STEADY = {
    6, 9, 4, 7, 8, 5, 6, 7, 5, 9, 6, 8, 10, 4, 5, 8, 6, 7, 9, 6, 5
  };
  private static final double[] BURST = {
    6, 9, 4, 7, 8, 5, 6, 7, 5, 9, 40, 8, 10, 4, 5, 8, 6, 7, 9, 6, 5
  };
  private static final double[] RISING = {
    4, 5, 3, 6, 4, 5, 4, 9, 8, 10, 9, 11, 8, 9, 14, 16, 15, 17, 13, 16, 25
  };
  private static final double[] FALLING = {
    12, 15, 9, 13, 11, 10, 14, 12, 9, 13, 11, 8, 12, 10, 9, 9, 10, 8, 11, 7, 8, 9, 6, 10, 7
  };
  private static final double[] RARE = {
    0, 0, 1, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0
  };

  /** The weeks of the baseline, oldest first, put where they belong; other weeks are far off. */
  private static double figure(Years years, double[] baseline, double today) {
    int history = Years.weeks(years.back()) + years.window();
    double[] y = new double[history + 1];
    java.util.Arrays.fill(y, 1e6);
    int i = 0;
    for (int year = years.back(); year >= 1; year--) {
      for (int beside = -years.window(); beside <= years.window(); beside++) {
        y[history - Years.weeks(year) + beside] = baseline[i++];
      }
    }
    y[history] = today;
    return new Farrington(years).figure(y);
  }

  private static Years usual(boolean trend, boolean reweight) {
    return new Years(3, 3, trend, reweight);
  }

  @Test
  void standsAgainstTheSameWeeksOfEarlierYears() {
    Years years = usual(true, true);
    assertEquals(0.1461457674, figure(years, STEADY, 7), 1e-7);
    assertEquals(2.4454927495, figure(years, STEADY, 14), 1e-7);
    assertEquals(5.3777024686, figure(years, STEADY, 25), 1e-7);
    assertEquals(-3.7682956084, figure(years, STEADY, 0), 1e-7);
    assertEquals(2.4212771707, figure(usual(true, false), STEADY, 14), 1e-7);
  }

  @Test
  void anEarlierBurstHidesTheNextOneOnlyWithoutReweighting() {
    assertEquals(3.5065313870, figure(usual(true, true), BURST, 20), 1e-7);
    assertEquals(1.2993426226, figure(usual(true, false), BURST, 20), 1e-7);
  }

  @Test
  void aTrendThatLeadsAboveAllThatWasSeenIsLeftOut() {
    assertEquals(3.3924903758, figure(usual(true, true), RISING, 30), 1e-7);
    assertEquals(3.3924903758, figure(usual(false, true), RISING, 30), 1e-7);
  }

  @Test
  void followsASignificantTrendDown() {
    assertEquals(2.5672678725, figure(new Years(5, 2, true, true), FALLING, 16), 1e-7);
    assertTrue(figure(new Years(5, 2, false, true), FALLING, 16) < 2);
  }

  @Test
  void worksForFewCountsAndFewYears() {
    assertEquals(4.0982187476, figure(usual(true, true), RARE, 4), 1e-7);
    double[] two = {3, 5, 4, 6, 2, 4};
    assertEquals(3.0075521849, figure(new Years(2, 1, true, true), two, 12), 1e-7);
  }

  @Test
  void whereNothingEverCameAnythingIsUnbounded() {
    double[] nothing = new double[21];
    assertEquals(0, figure(usual(true, true), nothing, 0));
    assertEquals(Double.POSITIVE_INFINITY, figure(usual(true, true), nothing, 1));
  }

  /** 52.1775 weeks a year: 52, 104, 157, 209, 261, ... */
  @Test
  void aYearIsAsManyWeeksAsComeNearest() {
    int[] weeks = {52, 104, 157, 209, 261, 313, 365, 417, 470, 522};
    for (int year = 1; year <= weeks.length; year++) {
      assertEquals(weeks[year - 1], Years.weeks(year));
    }
  }
}
