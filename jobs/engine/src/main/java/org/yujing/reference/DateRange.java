package org.yujing.reference;

import java.io.Serializable;
import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record DateRange(LocalDate from, LocalDate to) implements Serializable {
  public DateRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
