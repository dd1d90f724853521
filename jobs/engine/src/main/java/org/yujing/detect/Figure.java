package org.yujing.detect;

import org.yujing.rule.Levels;
import org.yujing.warning.Level;
import org.yujing.warning.Outlook;

/**
 * What a meter measured.
 *
 * @param value the figure in the detector's unit; NaN where there is none
 * @param level the colour it reaches, or null
 * @param fallen whether it is so low that an open episode ends
 * @param forecast what it was foretold from, or null where it was measured
 */
public record Figure(double value, Level level, boolean fallen, Outlook forecast) {

  /** A figure that was measured. */
  Figure(double value, Level level, boolean fallen) {
    this(value, level, fallen, null);
  }

  /** The same where it may end an episode, but not begin or worsen one. */
  Figure onlyFalling() {
    return new Figure(value, null, fallen, forecast);
  }

  /** A figure held against the thresholds. */
  static Figure of(double value, Levels levels) {
    return foretold(value, levels, null);
  }

  /** A figure that is still to come, held against the thresholds. */
  static Figure foretold(double value, Levels levels, Outlook forecast) {
    return new Figure(value, levels.reached(value), levels.fallen(value), forecast);
  }
}
