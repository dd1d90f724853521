package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of reports in their order: by period, then by what they are about. */
final class ReportLines {
  private static final List<String> PERIODS = List.of("day", "week", "run");
  private static final List<String> TIERS =
      List.of("", "city", "district", "street", "community", "grid");

  private ReportLines() {}

  /** Sorts the file, and gives the figures of the whole run for everywhere and each street. */
  static List<JsonNode> sort(Path file) {
    Map<String, JsonNode> whole = new TreeMap<>();
    SortedLines.sort(
        file,
        line -> {
          String order = order(line);
          if (ofTheRun(line)) {
            whole.put(order, line);
          }
          return order;
        });
    return List.copyOf(whole.values());
  }

  private static boolean ofTheRun(JsonNode line) {
    String tier = line.path("tier").asText();
    return line.path("period").asText().equals("run")
        && line.path("report").asText().equals("area")
        && (tier.isEmpty() || tier.equals("street"));
  }

  private static String order(JsonNode line) {
    String from = line.path("from").asText();
    return String.join(
        "\t",
        SortedLines.time(OffsetDateTime.parse(from).toInstant().toEpochMilli()),
        place(line, "period", PERIODS),
        line.path("report").asText(),
        line.path("scenario").asText(),
        place(line, "tier", TIERS),
        line.path("unit").asText(),
        line.path("rule").asText(),
        line.path("rule_version").asText());
  }

  private static String place(JsonNode line, String field, List<String> words) {
    return Integer.toString(words.indexOf(line.path(field).asText()));
  }
}
