package org.yujing.bench.mix;

import java.time.Duration;
import org.yujing.bench.district.Theme;

/**
 * One rule, as every contender must understand it.
 *
 * <p>Only signals of the theme are for it. A window is (t − window, t]. A figure warns at the
 * signal with which it reaches the threshold, and again only when it has fallen below it in
 * between.
 *
 * @param by the field it is kept under
 * @param from the least figure of a signal that counts
 * @param window zero for {@link RuleKind#MATCH}
 * @param threshold of the figure that is measured; 1 where something just happens
 */
public record MixedRule(
    String name, RuleKind kind, Theme theme, String by, int from, Duration window, int threshold) {
  /** The first step of a sequence is a figure of at least this. */
  public static final int HIGH = 980;

  /** The second step is a figure below this. */
  public static final int LOW = 20;

  /** What is measured. */
  public enum RuleKind {
    /** Each signal that counts warns. */
    MATCH,
    /** How many signals count in the window. */
    COUNT,
    /** How many subjects of a grid have a signal that counts in the window. */
    DISTINCT,
    /** The figures of a grid in the window, added up. */
    SUM,
    /**
     * A high figure, then a low one after less than the window, each high one forgotten with the
     * low one that it led to.
     */
    SEQUENCE,
    /** Nothing for as long as the window after a signal; warns when that time is over. */
    ABSENCE
  }

  public boolean byGrid() {
    return by.equals("place.grid");
  }

  public long windowMillis() {
    return window.toMillis();
  }
}
