package org.yujing.story;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of one story.
 *
 * @param differences none where it passed
 * @param late the signals that came too late to be judged
 */
public record StoryResult(
    Story story, List<Difference> differences, List<Given> late, Shown shown, Duration took) {
  public StoryResult {
    differences = List.copyOf(differences);
    late = List.copyOf(late);
  }

  public boolean passed() {
    return differences.isEmpty();
  }

  /** What went wrong, a line each; signals that came too late may be why. */
  public List<String> details() {
    StoryTimes times = new StoryTimes(story.start());
    return Stream.concat(
            differences.stream().map(Difference::text),
            late.stream().map(given -> late(given, times)))
        .toList();
  }

  private static String late(Given given, StoryTimes times) {
    return "too late: %s of %s arrived at %s, when its time had passed"
        .formatted(
            given.signal().id(), times.text(given.signal().time()), times.text(given.arrives()));
  }
}
