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

  private final Signal[] faces = new Signal[4];
  private Signal signal;
  private boolean titled;
  private boolean detailed;

  /**
   * @param read the fields that are read
   */
  // Which signal it is matters here, not whether two are equal: that would cost more than a copy.
  @SuppressWarnings("ReferenceEquality")
  Signal of(Signal now, Set<String> read) {
    if (now != signal) {
      signal = now;
      titled = now.fields().containsKey(TITLE);
      detailed = now.fields().containsKey(CONTENT);
      Arrays.fill(faces, null);
    }
    boolean title = titled && !read.contains(TEXT) && !read.contains(TITLE);
    boolean content = detailed && !read.contains(TEXT) && !read.contains(CONTENT);
    int place = (title ? 1 : 0) + (content ? 2 : 0);
    if (faces[place] == null) {
      faces[place] = without(title, content);
    }
    return faces[place];
  }

  private Signal without(boolean title, boolean content) {
    if (!title && !content) {
      return signal;
    }
    List<String> spare = new ArrayList<>(2);
    if (title) {
      spare.add(TITLE);
    }
    if (content) {
      spare.add(CONTENT);
    }
    return signal.without(spare);
  }
}
