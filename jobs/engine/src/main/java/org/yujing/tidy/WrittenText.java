package org.yujing.tidy;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * A scalar.
 *
 * @param raw its characters in the file, quotes included
 * @param value what it means
 * @param column of its first character, from 0
 */
record WrittenText(
    String prefix, int from, int to, ScalarStyle style, String raw, String value, int column)
    implements Writing {

  boolean plain() {
    return style == ScalarStyle.PLAIN;
  }

  boolean block() {
    return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
  }

  boolean severalLines() {
    return block() || raw.indexOf('\n') >= 0;
  }
}
