package org.yujing.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.yujing.problem.Problems;

/**
 * The rows of tables as they were last read: opening a spreadsheet takes as long as all else, and
 * most rule sets change none. Tables that something was wrong with are read again, so that it is
 * said again.
 */
final class TablesRead {
  private final Map<String, Table> byPlace = new HashMap<>();

  private record Table(String content, List<TableRow> rows) {}

  /**
   * The rows of a table.
   *
   * @param place what the author calls the file; rows name it
   * @param reading is asked where it was not read before, and says what is wrong with it
   */
  synchronized List<TableRow> rows(
      String place, String content, Problems problems, Supplier<List<TableRow>> reading) {
    Table known = byPlace.get(place);
    if (known != null && known.content().equals(content)) {
      return known.rows();
    }
    int before = problems.size();
    List<TableRow> rows = reading.get();
    if (problems.size() == before) {
      byPlace.put(place, new Table(content, rows));
    }
    return rows;
  }
}
