package org.yujing.stack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to be so, looking again and again. */
final class Attempts {
  private static final Duration EVERY = Duration.ofMillis(100);

  private Attempts() {}

  /** Whether it came true in time. */
  static boolean until(BooleanSupplier condition, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      pause();
    }
    return true;
  }

  /** A moment, before one looks again. */
  static void pause() {
    LockSupport.parkNanos(EVERY.toNanos());
  }
}
