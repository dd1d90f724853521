package org.yujing.disposition;

import org.yujing.signal.Rejection;

/** What reading a record of dispositions gives. */
public sealed interface DispositionReading {
  /** An action, which may still not fit its item. */
  record Read(Disposition disposition) implements DispositionReading {}

  /** The reason why there is none. */
  record Rejected(Rejection rejection) implements DispositionReading {}
}
