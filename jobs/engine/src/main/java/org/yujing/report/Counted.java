package org.yujing.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.yujing.disposition.Outcome;
import org.yujing.signal.SignalCodec;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;

/** What reports count. */
public enum Counted {
  /** Lines of warnings that raised, upgraded and cleared. */
  RAISED,
  UPGRADED,
  CLEARED,
  /** Items that opened for people to deal with, all of them and by level. */
  OPENED,
  OPENED_BLUE,
  OPENED_YELLOW,
  OPENED_ORANGE,
  OPENED_RED,
  DISMISSED_BY_RULE,
  DISMISSED_BY_PEOPLE,
  REOPENED,
  ACCEPTED,
  RESOLVED,
  CLOSED,
  /** Closed, and the time to resolve had not run out. */
  CLOSED_ON_TIME,
  MERGED,
  RETURNED,
  EXTENDED,
  SUSPENDED,
  ESCALATED,
  /** Clocks that ran out. */
  ACCEPT_OVERDUE,
  RESOLVE_OVERDUE,
  /** Open items whose place became another one. */
  MOVED_IN,
  MOVED_OUT,
  /** Items that a unit was given, each time it was. */
  GIVEN,
  /** Outcomes of items, for the rules behind them. */
  CONFIRMED,
  VALUABLE,
  FALSE_POSITIVE,
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Counted of(Kind kind) {
    return switch (kind) {
      case RAISED -> RAISED;
      case UPGRADED -> UPGRADED;
      case CLEARED -> CLEARED;
    };
  }

  static Counted opened(Level level) {
    return switch (level) {
      case BLUE -> OPENED_BLUE;
      case YELLOW -> OPENED_YELLOW;
      case ORANGE -> OPENED_ORANGE;
      case RED -> OPENED_RED;
    };
  }

  static Counted of(Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED_RISK -> CONFIRMED;
      case VALUABLE -> VALUABLE;
      case FALSE_POSITIVE -> FALSE_POSITIVE;
      case DUPLICATE, INCONCLUSIVE, OUT_OF_SCOPE -> OTHER;
    };
  }

  /** How often each was counted. */
  public static void write(Map<Counted, Integer> counted, DataOutput out) throws IOException {
    out.writeInt(counted.size());
    for (Map.Entry<Counted, Integer> one : counted.entrySet()) {
      SignalCodec.writeWord(one.getKey(), out);
      out.writeInt(one.getValue());
    }
  }

  /** As {@link #write} wrote it. */
  public static Map<Counted, Integer> read(DataInput in) throws IOException {
    Map<Counted, Integer> counted = new EnumMap<>(Counted.class);
    for (int left = in.readInt(); left > 0; left--) {
      counted.put(SignalCodec.readWord(Counted.class, in), in.readInt());
    }
    return counted;
  }
}
