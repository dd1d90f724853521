package org.yujing.fault;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what must come true. */
final class Patience {
  /** Longer than anything takes on a slow machine; whoever waits for nothing fails after it. */
  static final Duration LONG = Duration.ofMinutes(4);

  private static final Duration EVERY = Duration.ofMillis(100);

  private Patience() {}

  /** What throws has not come true yet. */
  static void await(String what, Callable<Boolean> condition) {
    if (!within(LONG, condition)) {
      throw new AssertionError("never happened: " + what);
    }
  }

  static void await(Supplier<String> what, Callable<Boolean> condition) {
    if (!within(LONG, condition)) {
      throw new AssertionError("never happened: " + what.get());
    }
  }

  static boolean within(Duration time, Callable<Boolean> condition) {
    long end = System.nanoTime() + time.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(EVERY.toNanos());
    }
    return true;
  }

  /** For a fault that is to last: nothing else can be waited for. */
  static void last(Duration time) {
    within(time, () -> false);
  }

  private static boolean holds(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception notYet) {
      return false;
    }
  }
}
