package org.yujing.simulate;

import java.math.BigDecimal;

/**
 * What becomes of regular readings while a plot goes on.
 *
 * @param flow the name of the background plot that gives them
 * @param on the one of the cast whose readings they are, or "" for the plot's own
 * @param at from the start of the plot
 * @param length how long
 * @param ramp how long it takes to be whole, and to be gone again, in milliseconds
 */
record PlannedChange(
    String flow,
    String on,
    LengthSpan at,
    LengthSpan length,
    long ramp,
    Effect effect,
    double figure) {

  /** What happens to a reading. */
  enum Effect {
    SILENT,
    TIMES,
    ADD,
    VALUE
  }

  /** How many decimals the change itself asks for. */
  int decimals() {
    return switch (effect) {
      case SILENT, TIMES -> 0;
      case ADD, VALUE -> Numbers.decimals(Numbers.plain(BigDecimal.valueOf(figure)));
    };
  }

  /** The reading when the change is whole. */
  double changed(double value) {
    return switch (effect) {
      case SILENT -> value;
      case TIMES -> value * figure;
      case ADD -> value + figure;
      case VALUE -> figure;
    };
  }
}
