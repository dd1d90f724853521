package org.yujing.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days of a period and how much goes on at them. */
record Days(CitySize size, DayFacts facts) {

  /** By how much each day is likelier than another, from the first; empty out of season. */
  Optional<Weights> weights(Rhythm rhythm) {
    List<Double> weights = new ArrayList<>(size.days());
    for (int day = 0; day < size.days(); day++) {
      weights.add(rhythm.rate(size.from().plusDays(day), facts));
    }
    boolean any = weights.stream().anyMatch(weight -> weight > 0);
    return any ? Optional.of(Weights.of(weights)) : Optional.empty();
  }
}
