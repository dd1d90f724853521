package org.yujing.backtest;

import java.util.Locale;

/**
 * A warning that one rule set gives and another does not, or not so.
 *
 * @param before as the other rule set gives it; null where it is new
 * @param after as this one gives it; null where it is lost
 */
public record WarningDifference(EpisodeSpan before, EpisodeSpan after) {

  public WarningDifference {
    if (before == null && after == null) {
      throw new IllegalArgumentException("nothing differs");
    }
  }

  /** What became of it. */
  public enum Fate {
    NEW,
    LOST,
    /** There before and after, and another level or another time. */
    CHANGED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Fate fate() {
    return before == null ? Fate.NEW : after == null ? Fate.LOST : Fate.CHANGED;
  }

  /** The newer of the two. */
  public EpisodeSpan shown() {
    return after == null ? before : after;
  }

  public String rule() {
    return shown().rule();
  }
}
