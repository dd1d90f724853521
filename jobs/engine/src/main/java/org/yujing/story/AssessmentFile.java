package org.yujing.story;

import java.util.List;
import java.util.Objects;
import org.yujing.reference.Target;

/**
 * A file of stories about what people and the second pass do.
 *
 * @param path the file as its author knows it
 * @param name such as {@code assessment/dispute}
 * @param register targets that its stories take for registered
 */
public record AssessmentFile(
    String path, String name, List<Target> register, List<AssessmentStory> stories) {
  public AssessmentFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    register = List.copyOf(register);
    stories = List.copyOf(stories);
  }
}
