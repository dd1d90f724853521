package org.yujing.simulate;

import java.util.ArrayList;
import java.util.List;

/** Weights that are drawn by: {@code sums} holds each one's and those before it together. */
record Weights(List<Double> sums) {
  Weights {
    sums = List.copyOf(sums);
    if (sums.isEmpty() || !(sums.get(sums.size() - 1) > 0)) {
      throw new IllegalArgumentException("nothing weighs anything");
    }
  }

  static Weights of(List<Double> weights) {
    List<Double> sums = new ArrayList<>(weights.size());
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
      sums.add(sum);
    }
    return new Weights(sums);
  }

  /** Which one, from 0. */
  int draw(Chance chance) {
    double at = chance.unit() * sums.get(sums.size() - 1);
    int low = 0;
    int high = sums.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at < sums.get(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
