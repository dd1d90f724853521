package org.yujing.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.yujing.rule.RuleFiles;

/** The files of a rule set in a folder of their own. */
record RuleCopy(Path folder) {

  /** Writes into a folder that is not there yet, or has nothing in it; it stays. */
  static void keep(RuleFiles files, Path folder) {
    try {
      if (Files.exists(folder) && !empty(folder)) {
        throw new UnusableException(Words.of("show.occupied", folder));
      }
      Files.createDirectories(folder);
      new RuleCopy(folder).write(files);
    } catch (IOException e) {
      throw new UnusableException(Words.of("out.unwritable", folder, e.getMessage()));
    }
  }

  private static boolean empty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.findAny().isEmpty();
    }
  }

  /** A path that would leave the folder is written nowhere; nothing is replaced. */
  private void write(RuleFiles files) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    for (String path : files.contents().keySet()) {
      Path file = root.resolve(path).normalize();
      if (!file.startsWith(root) || file.equals(root)) {
        throw new UnusableException(Words.of("show.escapes", path));
      }
      Files.createDirectories(file.getParent());
      Files.write(file, files.bytes(path), StandardOpenOption.CREATE_NEW);
    }
  }
}
