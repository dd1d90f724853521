package org.yujing.problem;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** One file while it is being read: its name, its text and where its problems go. */
record YamlSource(String file, String text, Problems problems) {

  Place place(Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The place of a character, counted in code points from the start of the text. */
  Place place(int codePoints) {
    int end =
        text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    String before = text.substring(0, end);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    int start = before.lastIndexOf('\n') + 1;
    return new Place(file, line + 1, before.codePointCount(start, end) + 1);
  }
}
