package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Keeps the newest line of each item: that with the most changes. */
final class NewestLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NewestLines() {}

  /**
   * Drops all other lines of a file, in place.
   *
   * @param wanted of the newest lines, those to be kept; asked of all
   */
  static void keep(Path file, Predicate<JsonNode> wanted) {
    Map<String, Line> newest = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        JsonNode line = JSON.readTree(text);
        Line seen = new Line(line.path("changes").asInt(), text, wanted.test(line));
        newest.merge(line.path("id").asText(), seen, Line::newer);
      }
      List<String> kept = new ArrayList<>();
      for (Line line : newest.values()) {
        if (line.wanted()) {
          kept.add(line.text());
        }
      }
      Files.write(file, kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Line(int changes, String text, boolean wanted) {
    static Line newer(Line one, Line other) {
      return one.changes() < other.changes() ? other : one;
    }
  }
}
