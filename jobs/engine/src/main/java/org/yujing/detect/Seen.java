package org.yujing.detect;

import java.io.DataOutput;
import java.io.IOException;

/** What a meter remembers of one key. */
interface Seen {
  void write(DataOutput out) throws IOException;

  /** Those that it keeps, oldest first; most meters keep no signals one by one. */
  default RecentSignals signals() {
    return RecentSignals.NONE;
  }
}
