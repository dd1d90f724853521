package org.yujing.problem;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * A scalar and the way it is written, to find a character of its value in the file.
 *
 * @param place where it starts, its quote or {@code |} included
 * @param value what it means, quotes and escapes resolved
 * @param start the index of its first character in the file, in code points
 * @param end the index after its last
 */
record YamlText(
    YamlSource source, Place place, ScalarStyle style, String value, int start, int end) {

  /**
   * The place of a character of the value.
   *
   * @param offset from 0, in code points; a place that cannot be told is the start of the scalar
   */
  Place at(int offset) {
    String raw = raw();
    if (raw.indexOf('\n') >= 0) {
      return inLines(raw, offset);
    }
    return switch (style) {
      case PLAIN -> right(offset);
      case SINGLE_QUOTED -> right(1 + written(raw, offset, '\''));
      case DOUBLE_QUOTED -> right(1 + written(raw, offset, '\\'));
      case LITERAL, FOLDED, JSON_SCALAR_STYLE -> place;
    };
  }

  /** The value as Long, Double or, where it is written in no decimal way, String. */
  Object number() {
    if (value.matches("[-+]?\\d{1,18}")) {
      return Long.valueOf(value);
    }
    try {
      return Double.valueOf(value);
    } catch (NumberFormatException notDecimal) {
      return value;
    }
  }

  private Place right(int columns) {
    return new Place(place.file(), place.line(), place.column() + columns);
  }

  private String raw() {
    String text = source.text();
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /** How many characters the first {@code offset} of the value take inside the quotes. */
  private static int written(String raw, int offset, char escape) {
    int[] points = raw.codePoints().toArray();
    int at = 1;
    for (int seen = 0; seen < offset && at < points.length; seen++) {
      at += points[at] == escape ? escapeLength(points, at) : 1;
    }
    return at - 1;
  }

  private static int escapeLength(int[] points, int at) {
    int kind = at + 1 < points.length ? points[at + 1] : 0;
    return switch (kind) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  /**
   * In a block or a text over several lines: each line of the file, stripped, is looked for in the
   * value from where the line before ended.
   */
  private Place inLines(String raw, int offset) {
    String[] lines = raw.split("\n", -1);
    int target = value.offsetByCodePoints(0, Math.min(offset, value.length()));
    int from = 0;
    Place found = place;
    for (int i = 0; i < lines.length; i++) {
      String line = content(lines[i], i == 0);
      int at = line.isEmpty() ? -1 : value.indexOf(line, from);
      if (at < 0) {
        continue;
      }
      if (at > target) {
        break;
      }
      int before = lines[i].indexOf(line) + (i == 0 ? place.column() - 1 : 0);
      found = new Place(place.file(), place.line() + i, before + target - at + 1);
      from = at + line.length();
    }
    return found;
  }

  private String content(String line, boolean first) {
    boolean header = first && (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED);
    String stripped = header ? "" : line.strip();
    return first && style != ScalarStyle.PLAIN && !stripped.isEmpty()
        ? stripped.substring(1)
        : stripped;
  }
}
