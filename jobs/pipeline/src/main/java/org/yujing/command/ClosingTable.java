package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who dealt with how much, and how much of it in time: by scenario and street. */
record ClosingTable(List<JsonNode> reports) {
  private static final String ALL = "*";
  private static final List<String> COLUMNS =
      List.of(
          "warned",
          "opened",
          "reopened",
          "dismissed",
          "closed",
          "on_time",
          "closing_rate",
          "on_time_rate",
          "overdue",
          "open");

  /** All scenarios together come last. */
  Table table() {
    List<Object> head =
        new ArrayList<>(List.of(Words.of("summary.scenario"), Words.of("summary.street")));
    COLUMNS.forEach(column -> head.add(Words.of("kind." + column)));
    Table table = new Table().row(head.toArray());
    reports.stream().filter(line -> !everything(line)).forEach(line -> table.row(row(line)));
    reports.stream().filter(ClosingTable::everything).forEach(line -> table.row(row(line)));
    return table;
  }

  private static boolean everything(JsonNode line) {
    return line.path("scenario").asText().equals(ALL);
  }

  private static Object[] row(JsonNode line) {
    JsonNode warnings = line.path("warnings");
    JsonNode dismissed = line.path("dismissed");
    return new Object[] {
      everything(line) ? Words.of("summary.all") : line.path("scenario").asText(),
      street(line),
      warnings.path("raised").asLong() + warnings.path("upgraded").asLong(),
      line.path("opened").asLong(),
      line.path("reopened").asLong(),
      dismissed.path("by_rule").asLong() + dismissed.path("by_people").asLong(),
      line.path("closed").asLong(),
      line.path("closed_on_time").asLong(),
      percent(line.path("closing_rate")),
      percent(line.path("on_time_rate")),
      line.path("stock").path("overdue").asLong(),
      line.path("stock").path("open").asLong()
    };
  }

  private static String street(JsonNode line) {
    if (line.path("tier").asText().isEmpty()) {
      return Words.of("summary.all");
    }
    String street = line.path("unit").asText();
    return street.isEmpty() ? Words.of("summary.nowhere") : street;
  }

  private static String percent(JsonNode share) {
    return share.isNull() ? "-" : String.format(Locale.ROOT, "%.1f", share.asDouble() * 100);
  }
}
