package org.yujing.assess;

import java.util.ArrayList;
import java.util.List;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.signal.CsvRows;

/** Reads a table from CSV text (RFC 4180), each cell with its place. */
final class CsvTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char COMMA = ',';

  private final String file;
  private final String text;
  private final Problems problems;
  private final List<TableRow> rows = new ArrayList<>();
  private int at;
  private int line = 1;
  private int column = 1;

  private CsvTable(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** The rows that have a value and are no notes. */
  static List<TableRow> read(String file, String text, Problems problems) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new CsvTable(file, marked ? text.substring(1) : text, problems).read();
  }

  private List<TableRow> read() {
    while (at < text.length()) {
      int start = at;
      List<Place> places = record();
      TableRow row = row(text.substring(start, at).strip(), places);
      if (!row.blank() && !row.note()) {
        rows.add(row);
      }
      if (rows.size() > Spreadsheet.MOST_ROWS) {
        throw TableRefusal.tooLarge("more than " + Spreadsheet.MOST_ROWS + " rows");
      }
    }
    return rows;
  }

  /** Goes over one record, its line end included, and says where its cells start. */
  private List<Place> record() {
    List<Place> places = new ArrayList<>(List.of(new Place(file, line, column)));
    boolean fresh = true;
    boolean quoted = false;
    boolean ended = false;
    while (at < text.length() && !ended) {
      char c = text.charAt(at);
      if (c == '"' && (fresh || quoted)) {
        quoted = !quoted;
        // A doubled quote inside closes and opens again.
        fresh = !quoted;
      } else {
        fresh = c == COMMA && !quoted;
        ended = c == '\n' && !quoted;
      }
      advance(c);
      if (fresh && c == COMMA) {
        places.add(new Place(file, line, column));
      }
    }
    return places;
  }

  private void advance(char c) {
    at++;
    if (c == '\n') {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
  }

  private TableRow row(String record, List<Place> places) {
    String[] cells = record.isEmpty() ? new String[0] : CsvRows.cells(COMMA, record);
    if (cells == null) {
      String what = "the quotes of this row are out of place";
      problems.add(places.get(0), ProblemCode.UNREADABLE, what, "write \"\" for a quote inside");
      cells = new String[0];
    }
    List<TableCell> read = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      Place place = places.get(Math.min(i, places.size() - 1));
      read.add(new TableCell(place, "", cells[i].strip(), ""));
    }
    return new TableRow(places.get(0), false, read);
  }
}
