package org.yujing.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.yujing.problem.Problems;

/**
 * The rows of a rule set's tables, taken over from the set before where they are the same: opening
 * a spreadsheet takes as long as all else, and most sets change none. Tables that something was
 * wrong with are read again, so that it is said again; those that a set does not have go with the
 * next.
 */
final class TablesRead {
  private final Map<String, Table> before;
  private final Map<String, Table> byPlace = new HashMap<>();

  private record Table(String content, List<TableRow> rows) {}

  /** {@code earlier}: the tables of the set before; null where there is none. */
  TablesRead(TablesRead earlier) {
    this.before = earlier == null ? Map.of() : earlier.read();
  }

  private synchronized Map<String, Table> read() {
    return Map.copyOf(byPlace);
  }

  /**
   * The rows of a table.
   *
   * @param place what the author calls the file; rows name it
   * @param reading is asked where it was not read before, and says what is wrong with it
   */
  synchronized List<TableRow> rows(
      String place, String content, Problems problems, Supplier<List<TableRow>> reading) {
    Table known = before.get(place);
    if (known != null && known.content().equals(content)) {
      byPlace.put(place, known);
      return known.rows();
    }
    int said = problems.size();
    List<TableRow> rows = reading.get();
    if (problems.size() == said) {
      byPlace.put(place, new Table(content, rows));
    }
    return rows;
  }
}
