package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yujing.rule.Detector.Forecast.Smoothing;

/** Held against R, whose results for the classic series are published, and against statsmodels. */
class HoltWintersTest {
  /** International airline passengers by month, 1949 to 1960: series G of Box and Jenkins. */
  private static final double[] PASSENGERS = {
    112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, //
    115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140, //
    145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, //
    171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194, //
    196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, //
    204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229, //
    242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278, //
    284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306, //
    315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, //
    340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, //
    360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405, //
    417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432
  };

  private static final HoltWinters AS_IN_R =
      new HoltWinters(12, new Smoothing(0.2479595, 0.03453373, 1));

  private static Learnt learn(Forecaster forecaster, double[] values, int season, long first) {
    Learnt learnt = forecaster.start(Arrays.copyOf(values, 2 * season), first);
    for (int i = 2 * season; i < values.length; i++) {
      forecaster.learn(learnt, first + i, values[i]);
    }
    return learnt;
  }

  /** What R prints for {@code HoltWinters(AirPassengers)}, seasonal = "additive". */
  @Test
  void learnsWhatRLearnsOfTheAirlinePassengers() {
    Learnt learnt = learn(AS_IN_R, PASSENGERS, 12, 0);
    double[] seasons = IntStream.range(0, 12).mapToDouble(learnt::season).toArray();
    assertEquals(477.827781, learnt.level, 2e-6);
    assertEquals(3.127627, learnt.slope, 2e-6);
    double[] published = {
      -27.457685, -54.692464, -20.174608, 12.919120, 18.873607, 75.294426,
      152.888368, 134.613464, 33.778349, -18.379060, -87.772408, -45.827781
    };
    assertArrayEquals(published, seasons, 3e-6);
  }

  /** {@code predict}: a + h b + s, of January and of December 1961. */
  @Test
  void forecastsAlongTheSlopeAndTheSeason() {
    Learnt learnt = learn(AS_IN_R, PASSENGERS, 12, 0);
    assertEquals(477.827781 + 3.127627 - 27.457685, learnt.ahead(1, 144), 1e-5);
    assertEquals(477.827781 + 12 * 3.127627 - 45.827781, learnt.ahead(12, 155), 1e-5);
  }

  /** Where buckets start to be counted does not matter. */
  @Test
  void aSeriesMayBeginAnywhereInASeason() {
    Learnt learnt = learn(AS_IN_R, PASSENGERS, 12, -7);
    assertEquals(477.827781 + 3.127627 - 27.457685, learnt.ahead(1, 137), 1e-5);
  }

  /** Mean of the squares of the 132 errors, the last 120 fading: numpy, on R's formulas. */
  @Test
  void knowsHowFarOffItIs() {
    Learnt learnt = learn(AS_IN_R, PASSENGERS, 12, 0);
    assertEquals(166.0797927, learnt.deviation() * learnt.deviation(), 1e-4);
  }

  /**
   * Another way to the same: numpy, the powers of the transition matrix of ETS(A,A,A) in its
   * innovations form, 1 + Σ (w F^(j−1) g)².
   */
  @Test
  void intervalsWidenAsThoseOfTheStateSpaceModel() {
    HoltWinters usual = new HoltWinters(4, new Smoothing(0.3, 0.05, 0.2));
    double[] expected = {1, 1.0484393163, 1.0991473968, 1.1520199651, 1.2558463282, 1.3106391571};
    for (int ahead = 1; ahead <= expected.length; ahead++) {
      assertEquals(expected[ahead - 1], usual.widening(ahead), 1e-9);
    }
    assertEquals(1.5321553446, usual.widening(9), 1e-9);
    assertEquals(1.4119832452, AS_IN_R.widening(12), 1e-9);
    assertEquals(1.7915821476, AS_IN_R.widening(13), 1e-9);
    assertEquals(2.5395974441, AS_IN_R.widening(25), 1e-9);
  }

  /** statsmodels, {@code seasonal_decompose} and {@code numpy.polyfit}. */
  @Test
  void takesAnOddSeasonApart() {
    double[] values = {5, 7, 9, 4, 6, 12, 20, 6, 9, 8, 5, 9, 15, 23};
    Decomposition parts = Decomposition.of(values, 7);
    assertEquals(8.61734694, parts.level(), 1e-8);
    assertEquals(0.22789116, parts.slope(), 1e-8);
    double[] seasons = {
      -3.17346939, -0.60204082, -2.03061224, -5.10204082, -2.8877551, 2.82653061, 10.96938776
    };
    assertArrayEquals(seasons, parts.seasons(), 1e-8);
  }

  @Test
  void whatIsNotKnownMovesOnlyTheLevelAlongTheSlope() {
    Learnt learnt = learn(AS_IN_R, PASSENGERS, 12, 0);
    double deviation = learnt.deviation();
    AS_IN_R.learn(learnt, 144, Double.NaN);
    assertEquals(477.827781 + 3.127627, learnt.level, 1e-5);
    assertEquals(3.127627, learnt.slope, 1e-5);
    assertEquals(-27.457685, learnt.season(144), 1e-5);
    assertEquals(deviation, learnt.deviation());
  }

  /** By hand: season 2, values 4, 8, 5, 10: off by 1 and 2, so the variance is 2.5. */
  @Test
  void theNaiveMethodRepeatsTheSeasonBefore() {
    SeasonalNaive naive = new SeasonalNaive(2);
    Learnt learnt = naive.start(new double[] {4, 8, 5, 10}, 6);
    assertEquals(5, learnt.ahead(1, 10));
    assertEquals(10, learnt.ahead(2, 11));
    assertEquals(5, learnt.ahead(3, 12));
    assertEquals(Math.sqrt(2.5), learnt.deviation(), 1e-12);
    naive.learn(learnt, 10, Double.NaN);
    naive.learn(learnt, 11, 13);
    assertEquals(13, learnt.ahead(2, 13));
    assertEquals(Math.sqrt((1 + 4 + 9) / 3.0), learnt.deviation(), 1e-12);
  }

  /** Hyndman and Athanasopoulos, 5.5: σ √(k + 1), k whole seasons before the one it lies in. */
  @Test
  void naiveIntervalsWidenSeasonBySeason() {
    SeasonalNaive naive = new SeasonalNaive(4);
    assertEquals(1, naive.widening(1));
    assertEquals(1, naive.widening(4));
    assertEquals(Math.sqrt(2), naive.widening(5), 1e-12);
    assertEquals(Math.sqrt(3), naive.widening(12), 1e-12);
  }
}
