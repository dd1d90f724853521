package org.yujing.assess;

import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;

/**
 * One cell of a table that people edit.
 *
 * @param name as spreadsheets call it, such as {@code C7}; "" in a CSV file
 * @param text without spaces around it; "" where the cell is empty
 * @param flaw why its value cannot be used; "" where it can
 */
record TableCell(Place place, String name, String text, String flaw) {

  /** Whether there is nothing in it, not even something wrong. */
  boolean blank() {
    return text.isEmpty() && flaw.isEmpty();
  }

  void problem(Problems problems, ProblemCode code, String what, String hint) {
    problems.add(place, code, name.isEmpty() ? what : name + ": " + what, hint);
  }
}
