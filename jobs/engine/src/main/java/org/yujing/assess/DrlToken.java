package org.yujing.assess;

import org.yujing.problem.Place;

/**
 * One word or sign of an assessment rule.
 *
 * @param text as written; of a text literal, what stands between its quotes
 * @param start where it starts in the file, in characters from 0
 * @param end where it ends, exclusive
 */
record DrlToken(Kind kind, String text, int start, int end, Place place) {

  enum Kind {
    /** A word: {@code rule}, {@code Warning}, {@code value}. */
    NAME,
    /** A name for something matched: {@code $w}. */
    BINDING,
    NUMBER,
    /** A text in double quotes. */
    TEXT,
    /** Anything else: {@code (}, {@code >=}. */
    SIGN,
    /** The end of the file. */
    END
  }

  /** Whether it is this word or sign. */
  boolean is(String written) {
    return text.equals(written) && (kind == Kind.NAME || kind == Kind.SIGN);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** As problems name it. */
  String shown() {
    return kind == Kind.END ? "the end of the file" : "\"" + text + "\"";
  }
}
