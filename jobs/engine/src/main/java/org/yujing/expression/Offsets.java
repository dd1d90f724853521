package org.yujing.expression;

import dev.cel.common.CelSourceLocation;

/** Where in a text CEL's lines and columns are. */
final class Offsets {
  private Offsets() {}

  /** In code points from 0; 0 where CEL does not know. */
  static int of(String text, CelSourceLocation location) {
    if (location.getLine() < 1) {
      return 0;
    }
    int start = 0;
    for (int line = 1; line < location.getLine(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    int offset = text.codePointCount(0, start) + Math.max(0, location.getColumn());
    return Math.min(offset, text.codePointCount(0, text.length()));
  }

  /** The first place of a word from an offset on, or the offset itself. */
  static int find(String text, String word, int offset) {
    int at = text.indexOf(word, text.offsetByCodePoints(0, offset));
    return at < 0 ? offset : text.codePointCount(0, at);
  }

  /** The last place of a word before an offset, or the offset itself. */
  static int before(String text, String word, int offset) {
    int at = text.lastIndexOf(word, text.offsetByCodePoints(0, offset));
    return at < 0 ? offset : text.codePointCount(0, at);
  }
}
