package org.yujing.assess;

import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;

/** Ends the reading of a table with one problem of the whole file. */
final class TableRefusal extends RuntimeException {
  private final ProblemCode code;
  private final String hint;

  TableRefusal(ProblemCode code, String what, String hint) {
    super(what);
    this.code = code;
    this.hint = hint;
  }

  static TableRefusal unreadable(String what) {
    return new TableRefusal(
        ProblemCode.UNREADABLE,
        what,
        "open it in a spreadsheet program and save it again as .xlsx");
  }

  static TableRefusal tooLarge(String what) {
    return new TableRefusal(
        ProblemCode.TOO_LARGE,
        what,
        "delete empty rows and columns that have a format, pictures, other sheets; or split the"
            + " table");
  }

  void report(String file, Problems problems) {
    problems.add(Place.of(file), code, getMessage(), hint);
  }
}
