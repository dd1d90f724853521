package org.yujing.command;

/** Texts of others on a terminal: one line, with nothing in it that a terminal would obey. */
final class PlainText {
  private PlainText() {}

  /** A line of a file, its spaces as they are. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ")
        .stripTrailing();
  }

  static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\s\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
  }
}
