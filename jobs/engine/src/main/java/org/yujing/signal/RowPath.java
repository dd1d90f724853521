package org.yujing.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell as expressions over {@code row} name it: {@code row.x}, {@code row["x"]}, in JSON also
 * {@code row.x.y}.
 *
 * @param names the column and, inside of it, the members
 */
record RowPath(List<String> names) {
  private static final String NAME =
      "\\.\\s*[A-Za-z_]\\w*+(?!\\s*\\()|\\[\\s*(?:\"[^\"\\\\]*\"|'[^'\\\\]*')\\s*\\]";
  private static final Pattern STEP = Pattern.compile("\\s*(" + NAME + ")");
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![\\w.])row((?:\\s*(?:" + NAME + "))+)");

  private static final Pattern ROW = Pattern.compile("\\brow\\b");

  RowPath {
    names = List.copyOf(names);
  }

  /** Every cell that an expression names, with where it does so first, in characters. */
  static Map<RowPath, Integer> in(String expression) {
    Map<RowPath, Integer> paths = new LinkedHashMap<>();
    Matcher reference = REFERENCE.matcher(expression);
    while (reference.find()) {
      paths.putIfAbsent(path(reference.group(1)), reference.start());
    }
    return paths;
  }

  /** The cell, where the expression is nothing but its name. */
  static Optional<RowPath> only(String expression) {
    Matcher reference = REFERENCE.matcher(expression.strip());
    return reference.matches() ? Optional.of(path(reference.group(1))) : Optional.empty();
  }

  /** Whether an expression asks the row for nothing but cells that it names. */
  static boolean onlyCells(String expression) {
    return !ROW.matcher(REFERENCE.matcher(expression).replaceAll(" ")).find();
  }

  private static RowPath path(String steps) {
    return new RowPath(
        STEP.matcher(steps)
            .results()
            .map(step -> name(step.group(1)))
            .collect(Collectors.toList()));
  }

  private static String name(String step) {
    if (step.startsWith(".")) {
      return step.substring(1).strip();
    }
    String quoted = step.substring(1, step.length() - 1).strip();
    return quoted.substring(1, quoted.length() - 1);
  }

  String column() {
    return names.get(0);
  }

  /** The cell's value, or null where the row has none. */
  Object in(Map<String, Object> row) {
    Object value = row.get(column());
    for (int i = 1; i < names.size() && value != null; i++) {
      value = value instanceof Map<?, ?> map ? map.get(names.get(i)) : null;
    }
    return value;
  }

  /** Whether a row says nothing there. */
  boolean emptyIn(Map<String, Object> row) {
    Object value = in(row);
    return value == null || (value instanceof String text && text.isBlank());
  }
}
