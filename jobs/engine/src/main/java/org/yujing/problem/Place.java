package org.yujing.problem;

/**
 * A place in a file.
 *
 * @param file the path as its author knows it
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in characters; 0 where the whole line is meant
 */
public record Place(String file, int line, int column) {

  /** The whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  public Problem problem(ProblemCode code, String what, String hint) {
    return new Problem(file, line, column, code, what, hint);
  }
}
