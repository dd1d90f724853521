package org.yujing.warning;

import org.yujing.signal.Rejection;

/** What reading a record of warnings gives. */
public sealed interface WarningReading {
  /** A line of a warning. */
  record Read(Warning warning) implements WarningReading {}

  /** The reason why there is none. */
  record Rejected(Rejection rejection) implements WarningReading {}
}
