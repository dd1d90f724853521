package org.yujing.signal;

/**
 * One line of a file.
 *
 * @param number from 1
 * @param before the line end between the line before and this one; "" for the first
 * @param text without its line end; of a line that is too long only the beginning
 * @param bytes its length in the file
 */
record Line(long number, String before, String text, int bytes, Flaw flaw) {

  /** Whether its text is all there. */
  boolean whole() {
    return flaw == Flaw.NONE || flaw == Flaw.BAD_ENCODING;
  }
}
