package org.yujing.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that come with the program: how servers log, and the operators' files to begin with. */
final class LogConf {
  private static final List<String> OPERATORS =
      List.of("jvm.properties", "broker.properties", "config.yaml");

  private LogConf() {}

  static Path file(StackFolder folder) {
    return folder.made("log4j2.properties");
  }

  static void write(StackFolder folder) {
    folder.write(file(folder), text("servers-log4j2.properties"));
  }

  /** What is there already was written by operators, and stays. */
  static void offer(StackFolder folder) {
    for (String name : OPERATORS) {
      if (!Files.exists(folder.conf(name))) {
        folder.write(folder.conf(name), text("conf/" + name));
      }
    }
  }

  private static String text(String name) {
    try (InputStream in = LogConf.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
