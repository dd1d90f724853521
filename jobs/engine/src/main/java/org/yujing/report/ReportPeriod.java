package org.yujing.report;

import java.util.Locale;
import java.util.Objects;

/**
 * A stretch of time that a report is about.
 *
 * @param from its first moment, in milliseconds
 * @param until the first moment after it
 */
public record ReportPeriod(Length length, long from, long until) {
  /** How long it is. */
  public enum Length {
    /** From one local midnight to the next. */
    DAY,
    /** From Monday to Monday. */
    WEEK,
    /** A whole run. */
    RUN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ReportPeriod {
    Objects.requireNonNull(length, "length");
    if (until < from) {
      throw new IllegalArgumentException("a period ends after it begins");
    }
  }
}
