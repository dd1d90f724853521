package org.yujing.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are written: decimal, so that every machine writes the same. */
final class Numbers {
  private Numbers() {}

  /** A whole number as Long, another as BigDecimal with at most so many decimals. */
  static Object rounded(double value, int decimals) {
    return plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
  }

  static Object plain(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0 ? (Object) plain.longValueExact() : plain;
  }

  /** How many decimals a number is written with. */
  static int decimals(Object value) {
    return value instanceof BigDecimal exact ? Math.max(0, exact.scale()) : 0;
  }

  /** The number that a value is, or that its text is; 0 where it is none. */
  static double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    try {
      return value == null ? 0 : Double.parseDouble(value.toString());
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
