package org.yujing.signal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads rows of a CSV file with a header, by RFC 4180. */
public final class CsvRows {
  private final CsvReaderBuilder csv;
  private final List<String> columns;
  private final Map<String, Integer> index = new HashMap<>();

  /** Of two columns of one name the first is meant. */
  public CsvRows(char delimiter, List<String> columns) {
    this.csv = csv(delimiter);
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      index.putIfAbsent(columns.get(i), i);
    }
  }

  /** The cells of a row, or of a header; null where its quotes are out of place. */
  public static String[] cells(char delimiter, String text) {
    return cells(csv(delimiter), text);
  }

  /** Cell text by column; null where quotes are out of place or the cells do not fit the header. */
  public Map<String, Object> row(String text) {
    String[] cells = cells(csv, text);
    return cells == null || cells.length != columns.size() ? null : new Cells(cells);
  }

  private static CsvReaderBuilder csv(char delimiter) {
    return CsvReader.builder().fieldSeparator(delimiter).allowUnclosedQuote(false);
  }

  private static String[] cells(CsvReaderBuilder csv, String text) {
    try {
      return csv.ofSingleCsvRecord(StringArrayHandler.of(), text);
    } catch (CsvParseException malformed) {
      return null;
    }
  }

  /** Cells seen as a map, without copying them into one. */
  private final class Cells extends AbstractMap<String, Object> {
    private final String[] cells;

    Cells(String[] cells) {
      this.cells = cells;
    }

    @Override
    public Object get(Object column) {
      Integer at = index.get(column);
      return at == null ? null : cells[at];
    }

    @Override
    public boolean containsKey(Object column) {
      return index.containsKey(column);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public int size() {
          return index.size();
        }

        @Override
        public Iterator<Entry<String, Object>> iterator() {
          return columns.stream().distinct().map(Cells.this::entry).iterator();
        }
      };
    }

    private Entry<String, Object> entry(String column) {
      return Map.entry(column, get(column));
    }
  }
}
