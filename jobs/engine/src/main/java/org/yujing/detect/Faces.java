package org.yujing.detect;

import java.util.Arrays;
import java.util.Set;
import org.yujing.signal.FieldMap;
import org.yujing.signal.Signal;

/**
 * Signals as far as later words may need them: without the long texts that a rule does not read.
 * Rules that hear the same signal one after the other, and need as much of it, share one.
 */
final class Faces {
  private static final String TITLE = "title";
  private static final String CONTENT = "content";

  private final Signal[] faces = new Signal[4];
  private Signal signal;

  /**
   * @param read the fields that are read
   */
  // Which signal it is matters here, not whether two are equal: that would cost more than a copy.
  @SuppressWarnings("ReferenceEquality")
  Signal of(Signal now, Set<String> read) {
    if (now != signal) {
      signal = now;
      Arrays.fill(faces, null);
    }
    boolean text = read.contains("text");
    boolean title = text || read.contains(TITLE) || !now.fields().containsKey(TITLE);
    boolean content = text || read.contains(CONTENT) || !now.fields().containsKey(CONTENT);
    int place = (title ? 1 : 0) + (content ? 2 : 0);
    if (faces[place] == null) {
      faces[place] = title && content ? now : without(now, title, content);
    }
    return faces[place];
  }

  private static Signal without(Signal signal, boolean title, boolean content) {
    FieldMap kept = new FieldMap(signal.fields());
    if (!title) {
      kept.remove(TITLE);
    }
    if (!content) {
      kept.remove(CONTENT);
    }
    return new Signal(
        signal.stream(), signal.source(), signal.time(), signal.id(), signal.derivedId(), kept);
  }
}
