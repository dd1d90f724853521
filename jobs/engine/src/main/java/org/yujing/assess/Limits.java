package org.yujing.assess;

import java.time.Duration;

/**
 * What one assessment may use before it is stopped.
 *
 * @param warnings the newest of the subject's warnings that rules see
 * @param firings how often rules may fire
 * @param looks how often rules may look at a fact
 * @param time how long it may take
 */
record Limits(int warnings, int firings, int looks, Duration time) {
  /** Far above what rules need: a hundred rules over ten warnings look some thousand times. */
  static final Limits STANDARD = new Limits(100, 1000, 1_000_000, Duration.ofSeconds(5));
}
