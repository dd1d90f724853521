package org.yujing.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of a register; its columns are those that any row has. */
final class CsvText {
  private final Set<String> columns = new LinkedHashSet<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  CsvText(String... columns) {
    this.columns.addAll(List.of(columns));
  }

  /** A row of names and values in turn. */
  Map<String, String> row(Object... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      put(row, cells[i].toString(), cells[i + 1]);
    }
    rows.add(row);
    return row;
  }

  void put(Map<String, String> row, String column, Object value) {
    columns.add(column);
    row.put(column, value == null ? "" : value.toString());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      out.writeRecord(columns);
      for (Map<String, String> row : rows) {
        out.writeRecord(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
