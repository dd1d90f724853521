package org.yujing.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Files of JSON objects, one a line, that a run wrote. */
public final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /**
   * The lines that are wanted, judged before they are parsed.
   *
   * @throws BadLineException where the file cannot be read, or one of them is no JSON
   */
  public static List<JsonNode> read(Path file, Predicate<String> wanted) {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      long number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine(), number++) {
        if (wanted.test(line)) {
          lines.add(json(line, file, number));
        }
      }
    } catch (IOException unreadable) {
      throw new BadLineException(file, 0, "");
    }
    return lines;
  }

  private static JsonNode json(String line, Path file, long number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException broken) {
      throw new BadLineException(file, number, "not one JSON value");
    }
  }
}
