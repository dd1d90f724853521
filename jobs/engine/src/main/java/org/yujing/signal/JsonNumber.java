package org.yujing.signal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Reads a JSON number as the double that is nearest to it. */
final class JsonNumber {
  private static final int LONGEST = 100;

  /** A double holds all whole numbers of so many digits. */
  private static final int MOST_EXACT_DIGITS = 15;

  /** All of them exact, so that a quotient of an exact number is the nearest double. */
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private JsonNumber() {}

  static boolean mayHave(byte b) {
    return digit(b) || b == '.' || b == '-' || b == '+' || b == 'e' || b == 'E';
  }

  /** The number between two places, or null where there is none, or one that is very long. */
  static Double of(byte[] bytes, int from, int to) {
    int first = from < to && bytes[from] == '-' ? from + 1 : from;
    int point = afterDigits(bytes, first, to);
    boolean leadingZero = point > first + 1 && bytes[first] == '0';
    if (point == first || leadingZero || to - from > LONGEST) {
      return null;
    }
    int end = point < to && bytes[point] == '.' ? afterDigits(bytes, point + 1, to) : point;
    if (end == point + 1) {
      return null;
    }
    if (end < to) {
      return exponent(bytes, end, to) ? parsed(bytes, from, to) : null;
    }
    return end - first > MOST_EXACT_DIGITS ? parsed(bytes, from, to) : exact(bytes, from, to);
  }

  /** Whether nothing but an exponent stands between two places. */
  private static boolean exponent(byte[] bytes, int from, int to) {
    boolean signed = from + 1 < to && (bytes[from + 1] == '-' || bytes[from + 1] == '+');
    int first = signed ? from + 2 : from + 1;
    boolean named = bytes[from] == 'e' || bytes[from] == 'E';
    return named && first < to && afterDigits(bytes, first, to) == to;
  }

  private static int afterDigits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && digit(bytes[at])) {
      at++;
    }
    return at;
  }

  private static Double parsed(byte[] bytes, int from, int to) {
    return Double.valueOf(new String(bytes, from, to - from, ISO_8859_1));
  }

  private static Double exact(byte[] bytes, int from, int to) {
    long digits = 0;
    int decimals = 0;
    for (int at = from; at < to; at++) {
      if (digit(bytes[at])) {
        digits = 10 * digits + bytes[at] - '0';
      } else if (bytes[at] == '.') {
        decimals = to - at - 1;
      }
    }
    double number = digits / POWERS[decimals];
    return bytes[from] == '-' ? -number : number;
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }
}
