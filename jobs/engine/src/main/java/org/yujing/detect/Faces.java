package org.yujing.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yujing.signal.Signal;

/**
 * Signals as far as later words may need them: without the long texts that a rule does not read.
 * Rules that hear the same signal one after the other, and need as much of it, share one.
 */
final class Faces {
  private static final String TEXT = "text";
  private static final String TITLE = "title";
  private static final String CONTENT = "content";

  private static final int NEEDS_TITLE = 1;
  private static final int NEEDS_CONTENT = 2;
  private static final int NEEDS_ALL = NEEDS_TITLE | NEEDS_CONTENT;

  private final Signal[] faces = new Signal[4];
  private Signal signal;

  /** The long texts that the signal at hand does not have: they need not be taken away. */
  private int lacking;

  /**
   * What a rule needs of the long texts.
   *
   * @param read the fields that it reads
   */
  static int needs(Set<String> read) {
    boolean text = read.contains(TEXT);
    return (text || read.contains(TITLE) ? NEEDS_TITLE : 0)
        | (text || read.contains(CONTENT) ? NEEDS_CONTENT : 0);
  }

  /**
   * @param needs as {@link #needs} says
   */
  // Which signal it is matters here, not whether two are equal: that would cost more than a copy.
  @SuppressWarnings("ReferenceEquality")
  Signal of(Signal now, int needs) {
    if (now != signal) {
      signal = now;
      lacking =
          (now.fields().containsKey(TITLE) ? 0 : NEEDS_TITLE)
              | (now.fields().containsKey(CONTENT) ? 0 : NEEDS_CONTENT);
      Arrays.fill(faces, null);
    }
    int kept = needs | lacking;
    if (kept == NEEDS_ALL) {
      return now;
    }
    if (faces[kept] == null) {
      faces[kept] = with(kept, now);
    }
    return faces[kept];
  }

  private static Signal with(int needed, Signal signal) {
    List<String> spare = new ArrayList<>(2);
    if ((needed & NEEDS_TITLE) == 0) {
      spare.add(TITLE);
    }
    if ((needed & NEEDS_CONTENT) == 0) {
      spare.add(CONTENT);
    }
    return signal.without(spare);
  }
}
