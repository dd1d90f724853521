package org.yujing.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yujing.problem.Problems;
import org.yujing.signal.Pseudonyms;

/** Folders of reference data whose files are texts in the test. */
final class TestingReference {
  static final Pseudonyms PSEUDONYMS = Pseudonyms.forDevelopment();

  private final Path folder;
  private final Problems problems = new Problems();

  TestingReference(Path folder) {
    this.folder = folder;
  }

  TestingReference with(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reference load() {
    return Reference.load(List.of(folder), PSEUDONYMS, problems);
  }

  /** Every problem on a line, without the folder. */
  String problems() {
    load();
    StringBuilder said = new StringBuilder();
    problems.sorted().forEach(p -> said.append(p).append('\n'));
    return said.toString().replace(folder + "/", "");
  }
}
