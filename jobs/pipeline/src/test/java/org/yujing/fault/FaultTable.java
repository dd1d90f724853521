package org.yujing.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of the faults, as the table of {@code docs/reliability.md}. */
final class FaultTable {
  private static final String FROM = "<!-- faults -->\n";
  private static final String TO = "<!-- end of faults -->";
  private static final String HEAD =
      """
      | fault | what is done | how it shows | runs | signals | warnings | changes | result |
      |---|---|---|---|---|---|---|---|
      """;

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /**
   * One fault.
   *
   * @param good in how many of the runs the output was equal
   */
  private record Row(
      Fault fault, String seen, int runs, int good, long signals, long warnings, long changes) {

    String text() {
      String result = good == runs ? "equal" : "**differs** in " + (runs - good);
      return "| %s | %s | %s | %d | %d | %d | %d | %s |\n"
          .formatted(fault.name(), fault.done(), seen, runs, signals, warnings, changes, result);
    }

    Row and(Row other) {
      return new Row(
          fault,
          other.good > 0 ? other.seen : seen,
          runs + other.runs,
          good + other.good,
          signals + other.signals,
          warnings + other.warnings,
          changes + other.changes);
    }
  }

  /** {@code seen}: null where the run failed. */
  void add(Fault fault, String seen, long signals, long warnings, long changes) {
    Row row =
        new Row(
            fault, seen == null ? "" : seen, 1, seen == null ? 0 : 1, signals, warnings, changes);
    rows.merge(fault.name(), row, Row::and);
  }

  /**
   * Puts it between the two marks of the document; rows of faults that were not played stay.
   *
   * @param order of the names
   */
  void write(Path document, List<String> order) throws IOException {
    String text = Files.readString(document);
    int from = text.indexOf(FROM) + FROM.length();
    int to = text.indexOf(TO);
    Map<String, String> all = before(text.substring(from, to));
    rows.forEach((name, row) -> all.put(name, row.text()));
    StringBuilder table = new StringBuilder(HEAD);
    order.stream().distinct().filter(all::containsKey).map(all::get).forEach(table::append);
    Files.writeString(document, text.substring(0, from) + table + text.substring(to));
  }

  private static Map<String, String> before(String table) {
    Map<String, String> rows = new HashMap<>();
    table
        .lines()
        .skip(2)
        .forEach(line -> rows.put(line.substring(2, line.indexOf(" |", 2)), line + "\n"));
    return rows;
  }
}
