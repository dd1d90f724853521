package org.yujing.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a verb that goes on and on end in peace when it is told to: with its last words, and 0. */
final class CtrlC implements AutoCloseable {
  private static final int PATIENCE = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "ctrl-c");
  private final Runnable tooLate;
  private volatile boolean asked;

  CtrlC() {
    this(() -> {});
  }

  /** {@code tooLate}: what to do where the verb does not end in time. */
  CtrlC(Runnable tooLate) {
    this.tooLate = tooLate;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether to go on. */
  boolean goesOn() {
    return !asked;
  }

  /** The process ends as soon as the verb has closed this. */
  private void end() {
    asked = true;
    try {
      if (done.await(PATIENCE, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(0);
      }
      tooLate.run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook is running: it ends the process.
    }
  }
}
