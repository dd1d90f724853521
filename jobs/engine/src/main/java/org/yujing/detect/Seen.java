package org.yujing.detect;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** What a meter remembers of one key. */
interface Seen {
  void write(DataOutput out) throws IOException;

  /** What it keeps of single signals, oldest first; most meters keep nothing of the kind. */
  default Collection<Sample> samples() {
    return List.of();
  }

  /** The newest of them; null where there is none. */
  default Sample newest() {
    return null;
  }
}
