package org.yujing.expression;

/** Finds the piece of an expression that a message is about. */
final class Conjunct {
  private static final int LONGEST = 80;

  private Conjunct() {}

  /** The part between {@code &&}, {@code ||} and brackets around a place, in code points. */
  static String at(String text, int offset) {
    int target = text.offsetByCodePoints(0, offset);
    int start = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '&' || c == '|') {
        if (i > target + 1) {
          return shortened(text.substring(start, i));
        }
        start = i < target ? i + 1 : start;
      }
    }
    return shortened(text.substring(start));
  }

  private static String shortened(String piece) {
    String stripped = piece.strip();
    return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST) + "…";
  }
}
