package org.yujing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;

/**
 * Reads the rows of one routing table. A row with a problem is left out.
 *
 * @param place the table's path as its author knows it
 */
record RoutingReader(String place, RoutingCells values, Problems problems) {

  List<RoutingRow> read(List<TableRow> rows) {
    if (rows.isEmpty()) {
      String hint = "its first row names the columns: scenario, level, lead ...";
      problems.add(Place.of(place), ProblemCode.TABLE_HEAD, "the table is empty", hint);
      return List.of();
    }
    TableHead head = new TableHead(rows.get(0), problems);
    List<RoutingRow> read = new ArrayList<>();
    if (head.usable()) {
      for (TableRow row : rows.subList(1, rows.size())) {
        row(row, head.under(row)).ifPresent(read::add);
      }
    }
    return read;
  }

  private Optional<RoutingRow> row(TableRow row, Map<TableColumn, TableCell> cells) {
    int before = problems.size();
    cells.forEach(this::sound);
    RoutingRow read =
        new RoutingRow(
            place.substring(place.lastIndexOf('/') + 1) + " row " + row.place().line(),
            cells,
            values.scenarios(cells.get(TableColumn.SCENARIO)),
            values.levels(cells.get(TableColumn.LEVEL)),
            values.tiers(cells.get(TableColumn.TIER)),
            values.lead(cells.get(TableColumn.LEAD)),
            values.assist(cells.get(TableColumn.ASSIST), cells.get(TableColumn.LEAD).text()),
            values.within(cells.get(TableColumn.ACCEPT_WITHIN)),
            values.within(cells.get(TableColumn.RESOLVE_WITHIN)),
            TableWords.sentences(cells.get(TableColumn.RECOMMEND).text()));
    return problems.size() > before ? Optional.empty() : Optional.of(read);
  }

  private void sound(TableColumn column, TableCell cell) {
    if (!cell.flaw().isEmpty() && column != TableColumn.NOTE) {
      String hint = "write it as text: 2h, 3wd, the name of a unit";
      cell.problem(problems, ProblemCode.BAD_VALUE, "the cell holds " + cell.flaw(), hint);
    }
  }
}
