package org.yujing.disposition;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yujing.problem.Durations;
import org.yujing.signal.JsonRecord;
import org.yujing.signal.RejectionCode;

/**
 * The two times of a disposition.
 *
 * @param ahead how far ahead of the clock an action may be dated
 * @param zone in which a day ends
 */
record DispositionTimes(InstantSource clock, Duration ahead, ZoneId zone) {
  private static final String FORM = "2026-01-05T08:00:00+08:00";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  /** When it was done; null after the record was refused. */
  Instant done(JsonRecord record) {
    String text = record.needed("time");
    Instant time = JsonRecord.moment(text).orElse(null);
    if (time == null) {
      record.refuse(RejectionCode.BAD_TIME, "time", "is no time as " + FORM);
    } else if (time.isAfter(clock.instant().plus(ahead))) {
      String why = "is more than " + Durations.text(ahead) + " ahead of the clock";
      record.refuse(RejectionCode.TIME_AHEAD, "time", why);
    }
    return time;
  }

  /** Until when, a day until its end; null where none is given. */
  Instant until(JsonRecord record) {
    String text = record.text("until");
    if (text.isEmpty()) {
      return null;
    }
    Optional<Instant> until = DAY.matcher(text).matches() ? endOf(text) : JsonRecord.moment(text);
    if (until.isEmpty()) {
      String why = "is neither a time as " + FORM + " nor a day as 2026-01-05";
      record.refuse(RejectionCode.BAD_TIME, "until", why);
    }
    return until.orElse(null);
  }

  private Optional<Instant> endOf(String day) {
    try {
      return Optional.of(LocalDate.parse(day).atTime(END_OF_DAY).atZone(zone).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
