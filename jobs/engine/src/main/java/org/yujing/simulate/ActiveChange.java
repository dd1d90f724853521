package org.yujing.simulate;

/**
 * A change of one thing's readings while it lasts.
 *
 * @param thing the id of the device, or of what devices are on
 * @param from in milliseconds since 1970-01-01T00:00Z
 * @param to the first moment after it
 */
record ActiveChange(PlannedChange planned, String thing, long from, long to) {

  boolean at(long time) {
    return time >= from && time < to;
  }

  /** The reading as it is changed at that time. */
  double changed(double value, long time) {
    double share = 1;
    if (planned.ramp() > 0) {
      double ramp = planned.ramp();
      share = Math.min(1, Math.min((time - from) / ramp, (to - time) / ramp));
    }
    return value + share * (planned.changed(value) - value);
  }
}
