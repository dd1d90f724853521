package org.yujing.problem;

/**
 * Something wrong in a file that people write, in their words.
 *
 * @param file the path as its author knows it
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 * @param hint what to do about it, or ""
 */
public record Problem(
    String file, int line, int column, ProblemCode code, String what, String hint) {

  /** {@code file:line:col CODE what (hint)}. */
  @Override
  public String toString() {
    String text = file + ":" + line + ":" + column + " " + code + " " + what;
    return hint.isEmpty() ? text : text + " (" + hint + ")";
  }

  /** Whether it stops a run, or only {@code check --strict}. */
  public boolean error() {
    return code.severity() == ProblemCode.Severity.ERROR;
  }
}
