package org.yujing.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.yujing.problem.Durations;
import org.yujing.warning.WarningJson;

/** Moments on the command line. */
final class Times {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Times() {}

  /** As people read them: local to Asia/Shanghai, with its offset. */
  static String text(long millis) {
    return WarningJson.time(millis / 1000 * 1000, ZONE);
  }

  /** A length of time of an option: {@code 30s}, {@code 2m}. */
  static Duration length(String option, String text) {
    return Durations.parse(text)
        .orElseThrow(() -> new UnusableException(Words.of("duration.bad", option, text)));
  }

  /**
   * RFC 3339 with an offset; without one, or a date alone, it is local to Asia/Shanghai.
   *
   * @return milliseconds since 1970-01-01T00:00Z
   */
  static long parse(String option, String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay(ZONE).toInstant().toEpochMilli();
      }
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
          : LocalDateTime.parse(text).atZone(ZONE).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw new UnusableException(Words.of("time.bad", option, text));
    }
  }
}
