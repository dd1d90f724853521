package org.yujing.story;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yujing.problem.Place;

/**
 * What came of one story.
 *
 * @param place where it is written
 * @param name in the author's words
 * @param differences none where it passed
 * @param remarks what may be why it did not pass, a line each
 */
public record StoryResult(
    Place place,
    String name,
    List<Difference> differences,
    List<String> remarks,
    Shown shown,
    Duration took) {
  public StoryResult {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(name, "name");
    differences = List.copyOf(differences);
    remarks = List.copyOf(remarks);
  }

  public boolean passed() {
    return differences.isEmpty();
  }

  /** What went wrong, a line each; signals that came too late may be why. */
  public List<String> details() {
    return Stream.concat(differences.stream().map(Difference::text), remarks.stream()).toList();
  }
}
