package org.yujing.detect;

import org.yujing.rule.Levels;
import org.yujing.warning.Level;

/**
 * What a meter measured.
 *
 * @param value the figure in the detector's unit; NaN where there is none
 * @param level the colour it reaches, or null
 * @param fallen whether it is so low that an open episode ends
 */
public record Figure(double value, Level level, boolean fallen) {

  /** A figure held against the thresholds. */
  static Figure of(double value, Levels levels) {
    return new Figure(value, levels.reached(value), levels.fallen(value));
  }
}
