package org.yujing.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.signal.Fields;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

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

  /** The long texts that the signals of a stream can have. */
  private static final Map<Stream, Integer> LONG_TEXTS = new EnumMap<>(Stream.class);

  static {
    for (Stream stream : Stream.values()) {
      LONG_TEXTS.put(stream, needs(Fields.of(stream).keySet()));
    }
  }

  private final Signal[] faces = new Signal[4];
  private Signal signal;

  /** The long texts that the signal at hand has. */
  private int there;

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
    int spare = LONG_TEXTS.get(now.stream()) & ~needs;
    if (spare == 0) {
      return now;
    }
    if (now != signal) {
      signal = now;
      there = needs(now.fields().keySet());
      Arrays.fill(faces, null);
    }
    spare &= there;
    if (spare == 0) {
      return now;
    }
    if (faces[spare] == null) {
      faces[spare] = without(spare, now);
    }
    return faces[spare];
  }

  private static Signal without(int spare, Signal signal) {
    List<String> names = new ArrayList<>(2);
    if ((spare & NEEDS_TITLE) != 0) {
      names.add(TITLE);
    }
    if ((spare & NEEDS_CONTENT) != 0) {
      names.add(CONTENT);
    }
    return signal.without(names);
  }
}
