package org.yujing.assess;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.yujing.problem.Durations;
import org.yujing.reference.WorkingDays;

/**
 * How long somebody has: a length of time ({@code 2h}), or working days ({@code 3wd}).
 *
 * @param length zero where it is counted in working days
 * @param workingDays 0 where it is a length of time
 */
public record Within(Duration length, int workingDays) {
  /** How it is written, as a hint. */
  static final String FORM = "write a number and a unit: 30m, 2h, 3d, or working days: 3wd";

  private static final String WORKING_DAYS = "wd";
  private static final int MOST = 1000;

  public Within {
    if (workingDays < 0 || length.isNegative() || (length.isZero() == (workingDays == 0))) {
      throw new IllegalArgumentException("a length of time, or working days");
    }
  }

  public static Within of(Duration length) {
    return new Within(length, 0);
  }

  public static Within ofWorkingDays(int days) {
    return new Within(Duration.ZERO, days);
  }

  /** Such as {@code 30m}, {@code 2h}, {@code 3d} or {@code 3wd}; empty where the text is none. */
  public static Optional<Within> parse(String text) {
    if (text.matches("\\d{1,4}" + WORKING_DAYS)) {
      int days = Integer.parseInt(text.substring(0, text.length() - WORKING_DAYS.length()));
      return days == 0 || days > MOST ? Optional.empty() : Optional.of(ofWorkingDays(days));
    }
    return Durations.parse(text).filter(length -> !length.isZero()).map(Within::of);
  }

  /** The moment it runs out, counted from a moment, both in milliseconds. */
  public long after(long start, WorkingDays calendar, ZoneId zone) {
    return workingDays == 0
        ? start + length.toMillis()
        : calendar.plus(Instant.ofEpochMilli(start), workingDays, zone).toEpochMilli();
  }

  /** Whether it is longer than another in an ordinary week: a working day is 24 hours here. */
  boolean longerThan(Within other) {
    return ordinary().compareTo(other.ordinary()) > 0;
  }

  private Duration ordinary() {
    return length.plusDays(workingDays);
  }

  public boolean inWorkingDays() {
    return workingDays > 0;
  }

  /** As it is written. */
  public String text() {
    return inWorkingDays() ? workingDays + WORKING_DAYS : Durations.text(length);
  }
}
