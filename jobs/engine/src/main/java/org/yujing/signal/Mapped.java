package org.yujing.signal;

import java.util.List;
import java.util.Map;
import org.yujing.expression.Expression;

/**
 * One canonical field and how it is made of a row.
 *
 * @param path its name; {@code attrs.x} for an attribute
 * @param field its canonical field, or null for an attribute
 * @param group the group it is in, or ""
 * @param name its name there
 * @param cells what it is made of
 * @param expression null where it is its one cell as it is
 * @param onlyCells whether the expression needs nothing of the row but these cells
 */
record Mapped(
    String path,
    Field field,
    String group,
    String name,
    List<RowPath> cells,
    Expression expression,
    boolean onlyCells) {
  private static final String ATTRS = "attrs";

  Mapped {
    cells = List.copyOf(cells);
  }

  /** {@code field} is null for an attribute. */
  static Mapped of(String path, Field field, List<RowPath> cells, Expression expression) {
    boolean onlyCells = expression != null && RowPath.onlyCells(expression.text());
    boolean prefixed = path.startsWith(ATTRS + ".");
    String attribute = prefixed ? path.substring(ATTRS.length() + 1) : path;
    String group = field == null ? ATTRS : field.group();
    String name = field == null ? attribute : field.leaf();
    return new Mapped(path, field, group, name, cells, expression, onlyCells);
  }

  /** The value, or null where a cell it is made of is empty; what else is null is a fault. */
  Object value(Map<String, Object> row, Draft draft) {
    if (expression == null) {
      return cells.get(0).in(row);
    }
    Map<String, Object> seen = onlyCells ? part(row) : row;
    Object value = expression.evaluate(name -> name.equals("row") ? seen : null);
    if (value == null && cells.stream().noneMatch(cell -> cell.emptyIn(row))) {
      fail(row, draft);
    }
    return value;
  }

  /** The cells that the expression names: CEL converts all that it is given, each time. */
  private Map<String, Object> part(Map<String, Object> row) {
    FieldMap part = new FieldMap();
    for (RowPath cell : cells) {
      Object value = row.get(cell.column());
      if (value != null) {
        part.put(cell.column(), value);
      }
    }
    return part;
  }

  private void fail(Map<String, Object> row, Draft draft) {
    if (cells.stream().anyMatch(cell -> LooseValues.notFinite(cell.in(row)))) {
      draft.fault(RejectionCode.BAD_VALUE, path, "must be a finite number");
    } else {
      String from = columns().isEmpty() ? "this record" : String.join(", ", columns());
      String why = "its mapping cannot be computed from " + from;
      draft.fault(RejectionCode.BAD_MAPPING, path, why);
    }
  }

  boolean time() {
    return path.equals("time");
  }

  /** Whether what it is made of is about a person: blanked when the record is shown. */
  boolean personal() {
    return Fields.aboutPerson(path);
  }

  /** The columns it is made of. */
  List<String> columns() {
    return cells.stream().map(RowPath::column).toList();
  }
}
