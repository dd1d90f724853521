package org.yujing.bench.flink;

/**
 * Holds tasks that read the same lines together, as Flink's watermark alignment does with sources
 * that know the time of what they read: what one task reads ahead of the others has to wait in
 * memory until they are as far.
 */
final class Alignment {
  /** So many lines a task may be ahead of the one that is furthest behind. */
  private static final long MOST_AHEAD = 20_000;

  /** A task tells how far it is that often, in lines. */
  private static final long TOLD_EVERY = 256;

  private final long[] reached;

  Alignment(int tasks) {
    this.reached = new long[tasks];
  }

  /**
   * Waits until the other tasks are near enough.
   *
   * @param line the task's newest one; {@link Long#MAX_VALUE} when it has read its last
   */
  void hold(int task, long line) throws InterruptedException {
    if (line % TOLD_EVERY == 0 || line == Long.MAX_VALUE) {
      waitForOthers(task, line);
    }
  }

  private synchronized void waitForOthers(int task, long line) throws InterruptedException {
    reached[task] = line;
    notifyAll();
    while (line != Long.MAX_VALUE && line - furthestBehind() > MOST_AHEAD) {
      wait();
    }
  }

  private long furthestBehind() {
    long least = Long.MAX_VALUE;
    for (long line : reached) {
      least = Math.min(least, line);
    }
    return least;
  }
}
