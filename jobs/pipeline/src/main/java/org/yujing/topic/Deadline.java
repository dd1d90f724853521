package org.yujing.topic;

import java.time.Duration;

/** A moment after which nobody waits any more, by a clock that is never set. */
public final class Deadline {
  private final long end;

  /** So long from now. */
  public Deadline(Duration patience) {
    this.end = System.nanoTime() + patience.toNanos();
  }

  public boolean passed() {
    return left().isZero();
  }

  /** What is left, never less than nothing. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }
}
