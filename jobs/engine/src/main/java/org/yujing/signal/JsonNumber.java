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

  private int end;
  private double value;

  /** Where the number that was read last ends. */
  int end() {
    return end;
  }

  /** The number that was read last. */
  double value() {
    return value;
  }

  /** Reads what begins at a place, unless that is no number, or a very long one. */
  boolean read(byte[] bytes, int from) {
    boolean minus = from < bytes.length && bytes[from] == '-';
    int first = minus ? from + 1 : from;
    long digits = digits(0, bytes, first);
    int point = end;
    if (point == first || (point > first + 1 && bytes[first] == '0')) {
      return false;
    }
    int decimals = 0;
    if (point < bytes.length && bytes[point] == '.') {
      digits = digits(digits, bytes, point + 1);
      decimals = end - point - 1;
      if (decimals == 0) {
        return false;
      }
    }
    boolean exponent = end < bytes.length && (bytes[end] == 'e' || bytes[end] == 'E');
    if (exponent || end - first > MOST_EXACT_DIGITS) {
      return any(bytes, from, exponent);
    }
    double exact = decimals == 0 ? digits : digits / POWERS[decimals];
    value = minus ? -exact : exact;
    return true;
  }

  /** Goes on to the end of digits, with as much of what they stand for as a long can hold. */
  private long digits(long before, byte[] bytes, int from) {
    long digits = before;
    int at = from;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      digits = 10 * digits + bytes[at] - '0';
      at++;
    }
    end = at;
    return digits;
  }

  private boolean any(byte[] bytes, int from, boolean exponent) {
    if (exponent) {
      int sign = end + 1;
      boolean signed = sign < bytes.length && (bytes[sign] == '-' || bytes[sign] == '+');
      int first = signed ? sign + 1 : sign;
      digits(0, bytes, first);
      if (end == first) {
        return false;
      }
    }
    boolean read = end - from <= LONGEST;
    if (read) {
      value = Double.parseDouble(new String(bytes, from, end - from, ISO_8859_1));
    }
    return read;
  }
}
