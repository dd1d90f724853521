package org.yujing.pipeline;

import java.util.Arrays;

/**
 * What has a time, the earliest first; of one time, what came first. Mostly it comes nearly in
 * order: what is not before the last of a {@link TimeRun} is appended to it, and the first of all
 * runs is taken. A run takes what its forerunners are too late for, so their last times fall from
 * run to run. Two things follow from that: of one time, what lies in an earlier run came first; and
 * a run that is used up is the last one.
 */
final class TimeQueue<T> {
  private static final int FIRST_CAPACITY = 4;

  private TimeRun<T>[] runs = runs(FIRST_CAPACITY);

  /** The last time of each run. */
  private long[] ends = new long[FIRST_CAPACITY];

  /** The first time of each run. */
  private long[] starts = new long[FIRST_CAPACITY];

  /** The runs by their first times, as a heap. */
  private int[] heap = new int[FIRST_CAPACITY];

  private int count;
  private int size;

  /** What is done with each. */
  interface Visit<T> {
    /** What it becomes; nothing else may change meanwhile. */
    T visit(long time, String key, T thing) throws Exception;
  }

  boolean isEmpty() {
    return count == 0;
  }

  int size() {
    return size;
  }

  /** The earliest time; there is one. */
  long earliest() {
    return starts[heap[0]];
  }

  /** The key of what is taken next; there is something. */
  String earliestKey() {
    return runs[heap[0]].key();
  }

  /** {@code thing} may be null. */
  void add(long time, String key, T thing) {
    size++;
    int run = runFor(time);
    ends[run] = time;
    if (run < count) {
      runs[run].add(time, key, thing);
    } else {
      begin(time, key, thing);
    }
  }

  /** The first run whose last time is not later; the number of runs where there is none. */
  private int runFor(long time) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= time) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low == ends.length) {
      grow();
    }
    return low;
  }

  private void grow() {
    int capacity = count * 2;
    runs = Arrays.copyOf(runs, capacity);
    ends = Arrays.copyOf(ends, capacity);
    starts = Arrays.copyOf(starts, capacity);
    heap = Arrays.copyOf(heap, capacity);
  }

  private void begin(long time, String key, T thing) {
    runs[count] = new TimeRun<>(time, key, thing);
    starts[count] = time;
    rise(count);
    count++;
  }

  /** Takes out what has the earliest time; there is something. */
  T take() {
    size--;
    int run = heap[0];
    T taken = runs[run].take();
    if (runs[run].isEmpty()) {
      count--;
      runs[count] = null;
      sink(heap[count]);
    } else {
      starts[run] = runs[run].time();
      sink(run);
    }
    return taken;
  }

  /** Gives each to {@code visit}, and puts what it becomes in its place. */
  void each(Visit<T> visit) throws Exception {
    for (int run = 0; run < count; run++) {
      runs[run].each(visit);
    }
  }

  /** Finds the place of the newest run, from the bottom up. */
  private void rise(int run) {
    int at = count;
    while (at > 0 && before(run, heap[(at - 1) / 2])) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = run;
  }

  /** Finds the place of a run, from the top down. */
  private void sink(int run) {
    int at = 0;
    int child = leastChild(at);
    while (child < count && before(heap[child], run)) {
      heap[at] = heap[child];
      at = child;
      child = leastChild(at);
    }
    heap[at] = run;
  }

  private int leastChild(int parent) {
    int child = parent * 2 + 1;
    return child + 1 < count && before(heap[child + 1], heap[child]) ? child + 1 : child;
  }

  private boolean before(int one, int other) {
    return starts[one] != starts[other] ? starts[one] < starts[other] : one < other;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> TimeRun<T>[] runs(int capacity) {
    return (TimeRun<T>[]) new TimeRun[capacity];
  }
}
