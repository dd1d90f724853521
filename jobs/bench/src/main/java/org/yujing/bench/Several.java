package org.yujing.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * Several measurements of one thing.
 *
 * @param median the middle one, or the mean of the two in the middle
 */
record Several(double least, double median, double most) {

  static Several of(Collection<Double> measured) {
    double[] sorted = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] middle = Arrays.copyOfRange(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1);
    return new Several(
        sorted[0], Arrays.stream(middle).average().orElseThrow(), sorted[sorted.length - 1]);
  }
}
