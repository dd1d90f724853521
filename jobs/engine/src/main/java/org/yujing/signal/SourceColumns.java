package org.yujing.signal;

import java.util.Collections;
import java.util.List;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlNode;

/** The header of a source's file, against which the names in its entry are checked. */
final class SourceColumns {
  private final List<String> columns;
  private final Problems problems;

  /** {@code columns}: none where the file has no header, and then nothing is checked. */
  SourceColumns(List<String> columns, Problems problems) {
    this.columns = columns;
    this.problems = problems;
  }

  boolean known() {
    return !columns.isEmpty();
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  /** Reports a column that the file lacks. */
  void need(String column, YamlNode node, String hint) {
    if (known() && !has(column)) {
      String what = noColumn(column);
      node.problem(ProblemCode.UNKNOWN_COLUMN, what, hint.isEmpty() ? near(column) : hint);
    }
  }

  /** Reports each column that an expression names and the file lacks, or has twice. */
  void check(YamlNode node, String expression) {
    if (known()) {
      RowPath.in(expression)
          .forEach((path, at) -> check(node, expression.codePointCount(0, at), path.column()));
    }
  }

  private void check(YamlNode node, int offset, String column) {
    int count = Collections.frequency(columns, column);
    if (count == 0) {
      problems.add(node.place(offset), ProblemCode.UNKNOWN_COLUMN, noColumn(column), near(column));
    } else if (count > 1) {
      String what = "the file has more than one column \"" + column + "\"";
      problems.add(node.place(offset), ProblemCode.UNKNOWN_COLUMN, what, "rename the others");
    }
  }

  private static String noColumn(String column) {
    return "the file has no column \"" + column + "\"";
  }

  private String near(String column) {
    String near = Suggestion.hint(column, columns);
    return near.isEmpty() ? "its columns: " + String.join(", ", columns) : near;
  }
}
