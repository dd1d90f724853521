package org.yujing.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yujing.warning.Warning;

/** Holds what was said against what was expected, both ways, each line once. */
final class Comparison {
  private Comparison() {}

  /** The differences by time. */
  static List<Difference> of(Story story, List<Warning> said) {
    List<Warning> left = new ArrayList<>(said);
    List<Difference> differences = new ArrayList<>();
    for (Expectation expected : choosyFirst(story.expected())) {
      Optional<Warning> match =
          left.stream().filter(one -> expected.fits(one, story.persons())).findFirst();
      match.ifPresentOrElse(left::remove, () -> differences.add(Difference.missing(expected)));
    }
    left.forEach(one -> differences.add(Difference.unexpected(one, story)));
    differences.sort(Comparator.comparingLong(Difference::time));
    return differences;
  }

  /** An expectation that names no key must not take what one that does is waiting for. */
  private static List<Expectation> choosyFirst(List<Expectation> expected) {
    return expected.stream()
        .sorted(Comparator.comparing(Expectation::namesKey).reversed())
        .toList();
  }
}
