package org.yujing.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;

/** What operators wrote in {@code conf/jvm.properties}: JVM options for each role. */
record JvmOptions(Map<ServerRole, List<String>> byRole) {

  JvmOptions {
    byRole = Map.copyOf(byRole);
  }

  static JvmOptions read(Path file) {
    Properties lines = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      lines.load(text);
    } catch (IOException | IllegalArgumentException e) {
      throw new StackException(Saying.BAD_FILE, file, e.getMessage());
    }
    Map<ServerRole, List<String>> options = new EnumMap<>(ServerRole.class);
    Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
    for (ServerRole role : ServerRole.values()) {
      unknown.remove(role.word());
      options.put(role, words(lines.getProperty(role.word(), "")));
    }
    if (!unknown.isEmpty()) {
      throw new StackException(Saying.BAD_KEY, file, unknown.iterator().next());
    }
    return new JvmOptions(options);
  }

  private static List<String> words(String text) {
    try (Scanner scanner = new Scanner(text)) {
      return scanner.tokens().toList();
    }
  }

  List<String> of(ServerRole role) {
    return byRole.getOrDefault(role, List.of());
  }
}
