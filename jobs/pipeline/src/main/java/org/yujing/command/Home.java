package org.yujing.command;

import java.nio.file.Path;

/** Where the project's own rules and sample are. */
final class Home {
  private Home() {}

  static Path file(String name) {
    return Path.of(System.getProperty("yujing.home", ".")).resolve(name);
  }
}
