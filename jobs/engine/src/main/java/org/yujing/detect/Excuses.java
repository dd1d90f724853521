package org.yujing.detect;

import java.time.Instant;
import org.yujing.expression.Functions;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;

/** Why a rule may say nothing at some moment, and whether it is in season. */
public final class Excuses {
  private final Exceptions exceptions;
  private final Functions calendars;
  private final Period period;

  public Excuses(Exceptions exceptions, Functions calendars, Period period) {
    this.exceptions = exceptions;
    this.calendars = calendars;
    this.period = period;
  }

  /** The reason to say nothing, or null. */
  MuteReason of(Rule rule, String key, long time, Signal signal) {
    if (time < period.from()) {
      return MuteReason.BEFORE_PERIOD;
    }
    if (exceptions.mutes(rule.name(), key, time).isPresent()) {
      return MuteReason.EXCEPTION;
    }
    return excused(rule, signal) ? MuteReason.UNLESS : null;
  }

  private static boolean excused(Rule rule, Signal signal) {
    return rule.unless() != null
        && signal != null
        && Boolean.TRUE.equals(rule.unless().of(signal.stream(), new SignalScope(signal)));
  }

  boolean inSeason(Rule rule, long time) {
    return rule.season() != null
        && calendars.season(rule.season().calendar(), Instant.ofEpochMilli(time), rule.zone());
  }
}
