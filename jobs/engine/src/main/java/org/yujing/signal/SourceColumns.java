package org.yujing.signal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/**
 * The header of a source's file, against which the names in its entry are checked. Where it may be
 * a record, nothing of it is said: there are persons in records.
 */
final class SourceColumns {
  private static final int MOST_SHOWN = 12;
  private static final int LONGEST_SHOWN = 20;

  /** A number, a day, or what ends in so many digits that it is an id or a phone. */
  private static final Pattern DATA =
      Pattern.compile("[+-]?\\d+([.,]\\d+)?|\\d{4}[-/.年]\\d.*|.*\\d{4}");

  /** What else exports have between their cells. */
  private static final Pattern DELIMITER = Pattern.compile("[,;|\t，；]");

  private final List<String> columns;
  private final YamlMapping entry;
  private final Problems problems;

  /** {@code columns}: none where the file has no header, and then nothing is checked. */
  SourceColumns(List<String> columns, YamlMapping entry, Problems problems) {
    this.columns = columns;
    this.entry = entry;
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
      missing(column, node, 0, hint);
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
      missing(column, node, offset, "");
    } else if (count > 1) {
      String what = "the file has more than one column \"" + column + "\"";
      problems.add(node.place(offset), ProblemCode.UNKNOWN_COLUMN, what, "rename the others");
    }
  }

  /** With another delimiter all columns are missing, and one word about it is enough. */
  private void missing(String column, YamlNode node, int offset, String hint) {
    Optional<String> delimiter = delimiter();
    if (delimiter.isPresent()) {
      String what = "the file's first line is one column, with \"" + delimiter.get() + "\" in it";
      entry.problem(
          entry.has("delimiter") ? "delimiter" : "file",
          ProblemCode.BAD_VALUE,
          what,
          "delimiter: \"" + delimiter.get() + "\"");
      return;
    }
    checkHead();
    String what = "the file has no column \"" + column + "\"";
    String said = hint.isEmpty() ? near(column) : hint;
    problems.add(node.place(offset), ProblemCode.UNKNOWN_COLUMN, what, said);
  }

  private Optional<String> delimiter() {
    if (columns.size() > 1) {
      return Optional.empty();
    }
    return DELIMITER
        .matcher(columns.get(0))
        .results()
        .findFirst()
        .map(found -> found.group().equals("\t") ? "\\t" : found.group());
  }

  /** Reports a header that is none; the same twice is one problem. */
  void checkHead() {
    if (data()) {
      String what = "the file seems to have no header row: its first line looks like a record";
      entry.problem("file", ProblemCode.UNKNOWN_COLUMN, what, "name the columns in the first line");
    }
  }

  private boolean data() {
    return columns.stream().anyMatch(column -> DATA.matcher(column.strip()).matches());
  }

  private String near(String column) {
    if (data()) {
      return "";
    }
    String near = Suggestion.hint(column, columns);
    return near.isEmpty() ? "its columns: " + shown() : near;
  }

  private String shown() {
    List<String> first =
        columns.stream()
            .limit(MOST_SHOWN)
            .map(column -> Cut.to(LONGEST_SHOWN, Masking.numbers(column)))
            .toList();
    int more = columns.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }
}
