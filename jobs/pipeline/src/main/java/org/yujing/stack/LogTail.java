package org.yujing.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines that a server wrote. */
final class LogTail {
  private static final int LINES = 15;
  private static final int MOST_BYTES = 64 * 1024;

  private LogTail() {}

  static String of(StackFolder folder, Server server) {
    String log = tail(folder.log(server));
    String output = tail(folder.output(server));
    return folder.log(server) + ":\n" + log + output;
  }

  private static String tail(Path file) {
    try (var channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - MOST_BYTES));
      byte[] bytes = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException none) {
      return "";
    }
  }
}
