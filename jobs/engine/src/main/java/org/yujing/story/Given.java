package org.yujing.story;

import java.util.Objects;
import org.yujing.signal.Signal;

/**
 * A signal of a story.
 *
 * @param arrives when it comes in, in milliseconds of the story's time; not before it happened
 */
public record Given(Signal signal, long arrives) {
  public Given {
    Objects.requireNonNull(signal, "signal");
    if (arrives < signal.time()) {
      throw new IllegalArgumentException("a signal arrives after it happened");
    }
  }
}
