package org.yujing.pipeline;

/** How far time is in one partition. Times are in milliseconds. */
final class PartitionTime {
  /** Of an offset or a time that there is none of yet. */
  static final long NONE = Long.MIN_VALUE;

  private final long start;
  private long read = NONE;
  private long latest = NONE;
  private long spoke;
  private long proven = NONE;

  /**
   * @param start the offset from which it is read; below 0: from the beginning
   * @param now by the clock
   */
  PartitionTime(long start, long now) {
    this.start = start;
    this.spoke = now;
  }

  /** The record at that offset has gone on its way. */
  void read(long offset) {
    read = offset;
  }

  /** It had a time; {@code now} by the clock. */
  void spoke(long time, long now) {
    latest = Math.max(latest, time);
    spoke = now;
  }

  boolean silent(long now, long idleAfter) {
    return now - spoke >= idleAfter;
  }

  /**
   * Holds an answer of the broker against what was read. Where all that was in the partition has
   * been, nothing waited when the broker was asked.
   *
   * @param reached null where nothing has been polled yet
   */
  void hear(Ends ends, Reached reached) {
    long last = reached == null ? NONE : reached.last();
    long next = reached == null ? start : reached.next();
    // What lies before the beginning has been deleted: nobody can wait for it.
    if (read == last && Math.max(next, ends.beginning()) >= ends.end()) {
      proven = Math.max(proven, ends.asked());
    }
  }

  /**
   * What no signal of it is expected to lie at or before any more; or {@link #NONE}. A sender whose
   * clock is fast does not take time with it: what all others send would be late.
   */
  long mark(long now, long disorder, long idleAfter) {
    long told = silent(now, idleAfter) ? Math.max(latest, proven) : latest;
    return told == NONE ? NONE : Math.min(told, now) - disorder - 1;
  }

  /**
   * What the broker said of a partition.
   *
   * @param asked when it was asked, by the clock
   * @param beginning the first offset that is still there
   * @param end the offset of the next record, those of open transactions counted
   */
  record Ends(long asked, long beginning, long end) {}

  /**
   * How far the consumer is.
   *
   * @param last the offset of the last record that it gave; {@link #NONE} before the first
   * @param next the offset that it will fetch next, past the marks of transactions
   */
  record Reached(long last, long next) {}
}
