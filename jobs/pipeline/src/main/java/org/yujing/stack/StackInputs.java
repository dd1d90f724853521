package org.yujing.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the jobs of a stack read; all paths absolute.
 *
 * @param sources the sources file as it was given: of files or of topics
 * @param reference folders of registers
 * @param rules the folder that is published where no rules are
 */
public record StackInputs(Path sources, List<Path> reference, Path rules) {

  public StackInputs {
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(rules, "rules");
    reference = List.copyOf(reference);
  }
}
