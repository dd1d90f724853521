package org.yujing.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What the jobs of a stack can go on from: savepoints, and checkpoints that were kept. */
public final class Savepoints {
  private static final int DEPTH = 4;

  private Savepoints() {}

  static Path checkpoints(StackFolder folder, LiveJob job) {
    return folder.data("checkpoints").resolve(job.word());
  }

  static Path savepoints(StackFolder folder, LiveJob job) {
    return folder.data("savepoints").resolve(job.word());
  }

  /** The one that was written last; empty where the job never wrote one. */
  public static Optional<Path> newest(StackFolder folder, LiveJob job) {
    return Stream.of(checkpoints(folder, job), savepoints(folder, job))
        .flatMap(root -> complete(root).stream())
        .max(Comparator.comparing(Savepoints::written))
        .map(Path::getParent);
  }

  /** Only what is whole has its {@code _metadata}. */
  private static java.util.List<Path> complete(Path root) {
    if (!Files.isDirectory(root)) {
      return java.util.List.of();
    }
    try (Stream<Path> files = Files.walk(root, DEPTH)) {
      return files.filter(file -> file.endsWith("_metadata")).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new StackException(Saying.BAD_FILE, root, String.valueOf(e.getMessage()));
    }
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
