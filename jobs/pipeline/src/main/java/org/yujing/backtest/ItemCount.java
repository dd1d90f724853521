package org.yujing.backtest;

import java.time.Duration;
import java.util.Locale;

/** What counts as one more item. */
public enum ItemCount {
  /** What the queue opened or reopened for people, as they dealt with it. */
  QUEUE,
  /**
   * Where nobody deals with items they would stay open for ever: warnings of one subject and
   * scenario are one item as long as each follows the one before within the policy's {@code
   * reopen_within}, as if every item was closed as it came.
   */
  AS_IF_CLOSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a warning so long after the one before it, in milliseconds, is a new matter. */
  static boolean anew(Long before, long time, Duration reopenWithin) {
    return before == null || time - before > reopenWithin.toMillis();
  }
}
