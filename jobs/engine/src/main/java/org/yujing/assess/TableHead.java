package org.yujing.assess;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;

/** The head of a routing table: which column is where. */
final class TableHead {
  private final Problems problems;
  private final Map<TableColumn, TableCell> heads = new EnumMap<>(TableColumn.class);
  private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);
  private final Set<Integer> nameless = new HashSet<>();
  private final TableRow head;

  TableHead(TableRow row, Problems problems) {
    this.problems = problems;
    this.head = row;
    for (int i = 0; i < row.cells().size(); i++) {
      name(row.cell(i), i);
    }
    for (TableColumn column : TableColumn.values()) {
      if (column.required() && !columns.containsKey(column)) {
        String what = "the table has no column " + column.names();
        row.cell(0).problem(problems, ProblemCode.TABLE_HEAD, what, "the first row names them");
      }
    }
  }

  private void name(TableCell cell, int index) {
    Optional<TableColumn> column = TableColumn.of(cell.text());
    if (column.isPresent()) {
      TableCell first = heads.putIfAbsent(column.get(), cell);
      columns.putIfAbsent(column.get(), index);
      if (first != null) {
        String what = "column " + column.get().names() + " is there twice";
        cell.problem(problems, ProblemCode.TABLE_HEAD, what, "drop one of them");
      }
    } else if (!cell.blank()) {
      String what = "no column is called \"" + cell.text() + "\"";
      cell.problem(problems, ProblemCode.TABLE_HEAD, what, hint(cell.text()));
    }
  }

  private static String hint(String head) {
    if (head.contains(";") || head.contains("\t")) {
      return "cells are separated by commas";
    }
    List<String> words = TableColumn.words();
    String near = Suggestion.hint(TableWords.plain(head), words);
    return near.isEmpty() ? "known: " + String.join(", ", words) : near;
  }

  /** Whether rows can be read under it. */
  boolean usable() {
    for (TableColumn column : TableColumn.values()) {
      if (column.required() && !columns.containsKey(column)) {
        return false;
      }
    }
    return true;
  }

  /** The row's cell in every column; those of a column that the table lacks are blank. */
  Map<TableColumn, TableCell> under(TableRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      TableCell cell = row.cell(i);
      if (head.cell(i).blank() && !cell.blank() && nameless.add(i)) {
        String what = "a value in a column without a name";
        cell.problem(problems, ProblemCode.TABLE_HEAD, what, "call it note (备注), or move it");
      }
    }
    Map<TableColumn, TableCell> cells = new EnumMap<>(TableColumn.class);
    TableCell none = new TableCell(row.place(), "", "", "");
    for (TableColumn column : TableColumn.values()) {
      Integer index = columns.get(column);
      cells.put(column, index == null ? none : row.cell(index));
    }
    return cells;
  }
}
