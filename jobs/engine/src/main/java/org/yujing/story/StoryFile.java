package org.yujing.story;

import java.util.List;
import java.util.Objects;
import org.yujing.rule.Rule;

/**
 * The stories of one rule.
 *
 * @param path the file as its author knows it
 */
public record StoryFile(String path, Rule rule, List<Story> stories) {
  public StoryFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(rule, "rule");
    stories = List.copyOf(stories);
  }
}
