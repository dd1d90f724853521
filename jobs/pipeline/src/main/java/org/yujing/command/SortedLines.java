package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Puts the lines of a file in order, whatever order tasks wrote them in. */
final class SortedLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SortedLines() {}

  /**
   * Sorts a file of JSON lines in place.
   *
   * @param key what a line is sorted by; equal keys by the line itself
   * @param seen told every record, in the order in which tasks wrote them
   */
  static <K extends Comparable<K>> void sort(
      Path file, Function<JsonNode, K> key, Consumer<JsonNode> seen) {
    sort(
        file,
        line -> {
          seen.accept(line);
          return key.apply(line);
        });
  }

  /** The same where nobody has to see the records. */
  static <K extends Comparable<K>> void sort(Path file, Function<JsonNode, K> key) {
    try {
      List<Line<K>> lines = read(file, key);
      lines.sort(Comparator.comparing((Line<K> line) -> line.key()).thenComparing(Line::text));
      Files.write(file, lines.stream().map(Line::text).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A time, in milliseconds, as a text that sorts as times do. */
  static String time(long millis) {
    return Long.toHexString(millis + (1L << 61));
  }

  private static <K extends Comparable<K>> List<Line<K>> read(Path file, Function<JsonNode, K> key)
      throws IOException {
    List<Line<K>> lines = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        lines.add(new Line<>(key.apply(JSON.readTree(text)), text));
      }
    }
    return lines;
  }

  private record Line<K>(K key, String text) {}
}
