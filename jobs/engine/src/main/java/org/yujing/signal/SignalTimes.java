package org.yujing.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.yujing.problem.Durations;

/** Reads the times of one source's signals; refuses those too far ahead of the clock. */
final class SignalTimes {
  private final Source source;
  private final InstantSource clock;
  private final TimeReader reader;
  private Instant latest = Instant.MIN;

  SignalTimes(Source source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
    this.reader = new TimeReader(source.time());
  }

  /** The time of the record, or null where the draft has, or gets, a fault. */
  Instant of(Draft draft) {
    Object value = draft.time();
    draft.need("time", value);
    if (draft.failed()) {
      return null;
    }
    if (!reader.takes(value)) {
      draft.fault(RejectionCode.WRONG_TYPE, "time", "must be text");
      return null;
    }
    try {
      Instant time = reader.read(value);
      refuseAhead(time, draft);
      return time;
    } catch (DateTimeException | ArithmeticException none) {
      draft.fault(RejectionCode.BAD_TIME, "time", "is no time as " + form());
      return null;
    }
  }

  /** The time that a value says; null where it says none, or one too far ahead. */
  Instant of(Object value) {
    if (value == null || !reader.takes(value)) {
      return null;
    }
    try {
      Instant time = reader.read(value);
      return isAhead(time) ? null : time;
    } catch (DateTimeException | ArithmeticException none) {
      return null;
    }
  }

  private String form() {
    String pattern = source.time().pattern();
    return pattern.isEmpty() ? "2026-01-05T08:00:00+08:00" : pattern;
  }

  private void refuseAhead(Instant time, Draft draft) {
    if (isAhead(time)) {
      String ahead = Durations.text(source.pace().ahead());
      String why = "is more than " + ahead + " ahead of the clock";
      draft.fault(RejectionCode.TIME_AHEAD, "time", why);
    }
  }

  /** Time goes on: what was not ahead of an earlier clock need not be held to it again. */
  private boolean isAhead(Instant time) {
    if (time.isAfter(latest)) {
      latest = clock.instant().plus(source.pace().ahead());
    }
    return time.isAfter(latest);
  }
}
