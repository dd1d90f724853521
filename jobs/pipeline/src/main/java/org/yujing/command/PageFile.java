package org.yujing.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written for people, such as a page or a drawing. */
final class PageFile {
  private PageFile() {}

  /** Says before the work begins that a file could not be written; null is no file. */
  static void refuse(Path file) {
    if (file != null && Files.isDirectory(file)) {
      throw new UnusableException(Words.of("not.a.file", file));
    }
    if (file != null && file.toString().isEmpty()) {
      throw new UnusableException(Words.of("file.unwritable", file));
    }
  }

  static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UnusableException(Words.of("file.unwritable", file));
    }
  }
}
