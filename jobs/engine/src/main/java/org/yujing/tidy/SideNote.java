package org.yujing.tidy;

/**
 * A comment.
 *
 * @param at where it starts, in code points from the start of the file
 * @param line from 0
 * @param column from 0, in code points
 * @param gap how many spaces stand before it
 * @param alone whether its line holds nothing else
 * @param text from its {@code #} to the end of its line
 */
record SideNote(int at, int line, int column, int gap, boolean alone, String text) {

  /** A line with the comment after it, in the column in which its author put it if it fits. */
  String after(String line) {
    int length = line.codePointCount(0, line.length());
    int wanted = gap <= 2 ? gap : Math.max(2, column - length);
    return line + " ".repeat(wanted) + text;
  }
}
