package org.yujing.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.queue.Refusal;

/** Holds what became of items against what was expected, both ways. */
final class AssessmentComparison {
  private final AssessmentStory story;
  private final Timeline timeline;
  private final Set<String> met = new HashSet<>();
  private final List<Difference> differences = new ArrayList<>();

  private AssessmentComparison(AssessmentStory story, Timeline timeline) {
    this.story = story;
    this.timeline = timeline;
  }

  /** The differences by time. */
  static List<Difference> of(AssessmentStory story, AssessmentPerformance played) {
    AssessmentComparison comparison = new AssessmentComparison(story, played.timeline());
    comparison.differences.addAll(played.failures());
    comparison.items();
    comparison.refusals(played.refusals());
    comparison.differences.sort(Comparator.comparingLong(Difference::time));
    return comparison.differences;
  }

  /** An expectation that does not say which item it means takes what the others leave. */
  private void items() {
    story.expected().stream()
        .sorted(Comparator.comparing(ItemExpectation::chooses).reversed())
        .forEachOrdered(this::meet);
    timeline.all().stream()
        .filter(ItemMoment::changed)
        .filter(sight -> !met.contains(id(sight)))
        .forEach(sight -> differences.add(ItemDifference.unexpected(sight, story)));
  }

  private void meet(ItemExpectation expected) {
    List<ItemMoment> there =
        expected.item().among(timeline.at(expected.time()), story.persons()).stream()
            .filter(sight -> !met.contains(id(sight)))
            .toList();
    List<ItemMoment> changed = there.stream().filter(ItemMoment::changed).toList();
    List<ItemMoment> possible = changed.isEmpty() ? there : changed;
    if (possible.isEmpty()) {
      differences.add(ItemDifference.missing(expected, story));
      return;
    }
    ItemMoment item = possible.stream().filter(expected::fits).findFirst().orElse(possible.get(0));
    met.add(id(item));
    if (!expected.fits(item)) {
      differences.add(ItemDifference.otherwise(expected, item, story));
    }
  }

  private static String id(ItemMoment sight) {
    return sight.item().id() + "@" + sight.time();
  }

  private void refusals(List<Refusal> refusals) {
    Map<String, Refusal> byAction = new HashMap<>();
    refusals.forEach(refusal -> byAction.put(refusal.action().id(), refusal));
    for (GivenAction given : story.actions()) {
      Refusal refusal = byAction.get(given.action().id());
      if (given.refused() != (refusal == null ? null : refusal.code())) {
        differences.add(Difference.refused(given, refusal));
      }
    }
  }
}
