package org.yujing.stack;

import java.nio.file.Path;

/** Paths as Flink writes them: {@code file:} before them, and nothing in them is escaped. */
final class FlinkPath {
  private static final String SCHEME = "file:";

  private FlinkPath() {}

  static String of(Path path) {
    return SCHEME + "//" + path.toAbsolutePath();
  }

  static Path read(String text) {
    String path = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
    return Path.of(path).normalize();
  }
}
