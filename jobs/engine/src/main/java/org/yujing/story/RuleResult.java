package org.yujing.story;

import java.util.List;

/** What came of the stories of one rule, in the order of their file. */
public record RuleResult(StoryFile file, List<StoryResult> stories) {
  public RuleResult {
    stories = List.copyOf(stories);
  }

  public String rule() {
    return file.rule().name();
  }

  public List<StoryResult> failed() {
    return stories.stream().filter(story -> !story.passed()).toList();
  }

  public boolean passed() {
    return failed().isEmpty();
  }
}
