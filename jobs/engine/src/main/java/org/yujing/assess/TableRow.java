package org.yujing.assess;

import java.util.List;
import java.util.Optional;
import org.yujing.problem.Place;

/**
 * One row of a table that people edit.
 *
 * @param place where it starts; its line is the row's number in a spreadsheet
 * @param lettered whether its columns have letters, as in a spreadsheet
 * @param cells from the first column on; those after the last one with a value may be missing
 */
record TableRow(Place place, boolean lettered, List<TableCell> cells) {
  private static final int LETTERS = 26;

  TableRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, counted from 0. */
  TableCell cell(int column) {
    return column < cells.size() ? cells.get(column) : empty(column);
  }

  private TableCell empty(int column) {
    Place at = lettered ? new Place(place.file(), place.line(), column + 1) : place;
    return new TableCell(at, lettered ? letters(column) + place.line() : "", "", "");
  }

  boolean blank() {
    return cells.stream().allMatch(TableCell::blank);
  }

  /** Whether its first value starts with {@code #}: then it is a note. */
  boolean note() {
    Optional<TableCell> first = cells.stream().filter(cell -> !cell.blank()).findFirst();
    return first.isPresent() && first.get().text().startsWith("#");
  }

  /** The letters of a spreadsheet's column, counted from 0: A, B ... Z, AA. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
