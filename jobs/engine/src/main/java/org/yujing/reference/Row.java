package org.yujing.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.signal.Masking;

/** One row of reference data. A getter that finds something else than it asks for reports it. */
record Row(Place place, Map<String, Object> cells, Problems problems) {
  /** As people write numbers; 007 and longer digits are names for something. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");

  /** Whether a required cell is filled; where not, that is reported. */
  boolean has(String column) {
    boolean filled = !text(column).isEmpty();
    if (!filled) {
      problem(ProblemCode.MISSING_KEY, "\"" + column + "\" is empty", "");
    }
    return filled;
  }

  /** The cell's text, or "" where it is empty. */
  String text(String column) {
    Object cell = cells.get(column);
    if (cell instanceof Map || cell instanceof List) {
      problem(ProblemCode.WRONG_TYPE, "\"" + column + "\" must be text, not nested", "");
      return "";
    }
    return cell == null ? "" : cell.toString();
  }

  /** A number in a range, or NaN where the cell is empty or wrong. */
  double number(String column, double least, double most) {
    String text = text(column).strip();
    if (text.isEmpty()) {
      return Double.NaN;
    }
    double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (number >= least && number <= most) {
      return number;
    }
    problem(ProblemCode.BAD_VALUE, "\"" + column + "\" must be a number" + range(least, most), "");
    return Double.NaN;
  }

  private static String range(double least, double most) {
    if (most < Double.MAX_VALUE) {
      return ", " + (long) least + " to " + (long) most;
    }
    return least > -Double.MAX_VALUE ? ", at least " + (long) least : "";
  }

  /** A date, or empty after reporting that the cell is none. */
  Optional<LocalDate> date(String column) {
    try {
      return Optional.of(LocalDate.parse(text(column).strip()));
    } catch (DateTimeParseException wrong) {
      String what = "\"" + column + "\" is no date: " + text(column);
      problem(ProblemCode.BAD_VALUE, what, "write 2026-02-17");
      return Optional.empty();
    }
  }

  /** A cell as an attribute: true and false as truth, plain numbers as Double, else masked text. */
  Object attribute(String column) {
    String text = text(column);
    String masked = Masking.numbers(text);
    boolean written = cells.get(column) instanceof String;
    if (!masked.equals(text) || (written && !plain(text))) {
      return masked;
    }
    return switch (text) {
      case "" -> "";
      case "true" -> true;
      case "false" -> false;
      default -> Double.valueOf(text);
    };
  }

  private static boolean plain(String text) {
    return text.isEmpty()
        || text.equals("true")
        || text.equals("false")
        || NUMBER.matcher(text).matches();
  }

  /** Those of some cells that are filled, under names of their own. */
  Map<String, Object> filled(Map<String, String> names) {
    Map<String, Object> filled = new HashMap<>();
    names.forEach(
        (column, name) -> {
          if (!text(column).isEmpty()) {
            filled.put(name, text(column));
          }
        });
    return filled;
  }

  void problem(ProblemCode code, String what, String hint) {
    problems.add(place, code, what, hint);
  }
}
