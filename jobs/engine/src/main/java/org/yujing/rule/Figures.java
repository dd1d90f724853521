package org.yujing.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.yujing.problem.Durations;

/** How values are written in sentences. */
final class Figures {
  private static final int DECIMALS = 4;

  private Figures() {}

  /** At most four decimals, no trailing zeros; "" for no number, "Infinity" beyond all. */
  static String text(double figure) {
    if (Double.isNaN(figure)) {
      return "";
    }
    if (Double.isInfinite(figure)) {
      return Double.toString(figure);
    }
    BigDecimal rounded = BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Any value of an expression; times in the zone given, lists with 、 between. */
  static String text(Object value, ZoneId zone) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return text(number.doubleValue());
    }
    if (value instanceof Instant time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
    }
    if (value instanceof Duration length) {
      return Durations.text(length);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> text(item, zone)).collect(Collectors.joining("、"));
    }
    return value.toString();
  }
}
