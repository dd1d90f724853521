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

  public Excuses(Exceptions exceptions, Functions calendars) {
    this.exceptions = exceptions;
    this.calendars = calendars;
  }

  /** The reason to say nothing, or null. */
  MuteReason of(Rule rule, String key, long time, Signal signal, Ledger ledger) {
    if (exceptions.mutes(rule.name(), key, time).isPresent()) {
      return MuteReason.EXCEPTION;
    }
    return excused(rule, signal, ledger) ? MuteReason.UNLESS : null;
  }

  private static boolean excused(Rule rule, Signal signal, Ledger ledger) {
    if (rule.unless() == null || signal == null) {
      return false;
    }
    Object truth = rule.unless().of(signal.stream(), new SignalScope(signal));
    if (truth == null) {
      ledger.unknown(rule.name());
    }
    return Boolean.TRUE.equals(truth);
  }

  boolean inSeason(Rule rule, long time) {
    return rule.season() != null
        && calendars.season(rule.season().calendar(), Instant.ofEpochMilli(time), rule.zone());
  }
}
