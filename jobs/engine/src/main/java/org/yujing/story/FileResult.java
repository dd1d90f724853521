package org.yujing.story;

import java.util.List;
import java.util.Objects;

/**
 * What came of the stories of one file, in its order.
 *
 * @param name the rule's, or such as {@code assessment/dispute}
 * @param path the file as its author knows it
 */
public record FileResult(String name, String path, List<StoryResult> stories) {
  public FileResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    stories = List.copyOf(stories);
  }

  /** Whether it is about the second pass, not about one rule. */
  public boolean ofAssessment() {
    return name.contains("/");
  }

  public List<StoryResult> failed() {
    return stories.stream().filter(story -> !story.passed()).toList();
  }

  public boolean passed() {
    return failed().isEmpty();
  }
}
