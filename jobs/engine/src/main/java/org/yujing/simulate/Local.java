package org.yujing.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The city's own time, that of Shanghai, which has not changed its clocks since 1991. */
final class Local {
  static final long DAY = 86_400_000;
  static final long HOUR = 3_600_000;
  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  private Local() {}

  /** When a day begins, in milliseconds since 1970-01-01T00:00Z. */
  static long start(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(OFFSET) * 1000;
  }

  static LocalDate day(long time) {
    return LocalDate.ofEpochDay(Math.floorDiv(time + OFFSET.getTotalSeconds() * 1000L, DAY));
  }

  /** Milliseconds since local midnight. */
  static long ofDay(long time) {
    return Math.floorMod(time + OFFSET.getTotalSeconds() * 1000L, DAY);
  }

  /** RFC 3339 to the second, with the city's offset. */
  static String text(long time) {
    long second = Math.floorDiv(time, 1000);
    LocalDateTime at = LocalDateTime.ofEpochSecond(second, 0, OFFSET);
    StringBuilder text = new StringBuilder(25);
    text.append(at.getYear());
    two(text.append('-'), at.getMonthValue());
    two(text.append('-'), at.getDayOfMonth());
    two(text.append('T'), at.getHour());
    two(text.append(':'), at.getMinute());
    two(text.append(':'), at.getSecond());
    return text.append("+08:00").toString();
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
