package org.yujing.command;

import java.util.Locale;
import org.yujing.warning.Warning;

/** Figures as people read them. */
final class ShownFigure {
  private ShownFigure() {}

  /** What was measured, and the line it is held against: {@code 38 / 25}. */
  static String of(Warning warning) {
    return number(warning.value()) + " / " + number(warning.threshold());
  }

  /** Whole ones without a point, others with up to four figures behind it. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "");
  }
}
