package org.yujing.detect;

import java.util.Locale;

/** Why a warning was not said. */
public enum MuteReason {
  /** The rule's quiet time after its last raise. */
  QUIET,
  /** The rule's own {@code unless}. */
  UNLESS,
  /** An entry of the pack's exceptions. */
  EXCEPTION,
  /** The rule says so much that nobody could read it; one warning says so instead. */
  STORM,
  /** Before the period that the run reports on. */
  BEFORE_PERIOD;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
