package org.yujing.signal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Values of other systems' rows: numbers may be written as text, and text as numbers. */
final class LooseValues extends FieldValues {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");
  private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

  @Override
  String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Double number) {
      return plain(number);
    }
    return value instanceof Number || value instanceof Boolean ? value.toString() : null;
  }

  @Override
  Double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof String text ? parse(text.strip()) : null;
  }

  @Override
  boolean absent(Field field, String text) {
    return field.kind() == Field.Kind.TEXT ? text.isEmpty() : text.isBlank();
  }

  @Override
  String single(Object value) {
    return text(value);
  }

  private static Double parse(String text) {
    if (DECIMAL.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    return notFinite(text) ? Double.NaN : null;
  }

  /** Whether a cell says NaN or infinite. */
  static boolean notFinite(Object cell) {
    if (!(cell instanceof String text)) {
      return false;
    }
    String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    return NOT_FINITE.contains(bare.toLowerCase(Locale.ROOT));
  }

  /** Digits as people write them: 1001, not 1001.0 or 1.0E7. */
  static String plain(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    return number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT
        ? Long.toString((long) number)
        : BigDecimal.valueOf(number).toPlainString();
  }
}
