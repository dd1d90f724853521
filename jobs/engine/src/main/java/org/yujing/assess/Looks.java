package org.yujing.assess;

import java.util.function.LongSupplier;

/**
 * How much one assessment may still do. Counting looks at facts stops every rule at the same point
 * on every machine; the clock is for what nobody thought of.
 */
final class Looks {
  /** The clock is asked once in so many looks: asking costs more than a look. */
  private static final int ASK_EVERY = 4096;

  private final LongSupplier nanos;
  private final long start;
  private final Limits limits;
  private int left;

  Looks(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.left = limits.looks();
  }

  /** One more look at a fact. */
  void look() {
    left--;
    if (left < 0) {
      throw new OutOfBoundsException("the rules looked at facts " + limits.looks() + " times");
    }
    if (left % ASK_EVERY == 0) {
      askClock();
    }
  }

  /** Refuses to go on when the time is up. */
  void askClock() {
    if (nanos.getAsLong() - start > limits.time().toNanos()) {
      throw new OutOfBoundsException(
          "the rules took longer than " + limits.time().toMillis() + " ms");
    }
  }

  /** An assessment was stopped. */
  static final class OutOfBoundsException extends RuntimeException {
    OutOfBoundsException(String why) {
      super(why, null, false, false);
    }
  }
}
