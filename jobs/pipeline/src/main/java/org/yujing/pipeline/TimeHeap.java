package org.yujing.pipeline;

import java.util.Arrays;

/**
 * What has a time and a key, the earliest first; of one time, what came first. A heap of four
 * branches with everything in arrays of its own: much waits at once, and most of the cost is
 * fetching what is compared. Where something stands in it changes with all that comes or goes.
 */
final class TimeHeap<T> {
  private static final int BRANCHES = 4;
  private static final int FIRST_CAPACITY = 64;

  private long[] times = new long[FIRST_CAPACITY];
  private long[] numbers = new long[FIRST_CAPACITY];
  private String[] keys = new String[FIRST_CAPACITY];
  private Object[] things = new Object[FIRST_CAPACITY];
  private int size;
  private long number;

  boolean isEmpty() {
    return size == 0;
  }

  /** The earliest time; there is one. */
  long earliest() {
    return times[0];
  }

  /** The key of what has the earliest time; there is something. */
  String earliestKey() {
    return keys[0];
  }

  int size() {
    return size;
  }

  long time(int at) {
    return times[at];
  }

  String key(int at) {
    return keys[at];
  }

  @SuppressWarnings("unchecked")
  T thing(int at) {
    return (T) things[at];
  }

  /** From now on there is nothing but the time and the key. */
  void empty(int at) {
    things[at] = null;
  }

  /** {@code thing} may be null. */
  void add(long time, String key, T thing) {
    if (size == times.length) {
      int capacity = size * 2;
      times = Arrays.copyOf(times, capacity);
      numbers = Arrays.copyOf(numbers, capacity);
      keys = Arrays.copyOf(keys, capacity);
      things = Arrays.copyOf(things, capacity);
    }
    number++;
    int at = size;
    size++;
    while (at > 0 && before(time, number, (at - 1) / BRANCHES)) {
      int parent = (at - 1) / BRANCHES;
      move(parent, at);
      at = parent;
    }
    put(at, time, number, key, thing);
  }

  /** Takes out what has the earliest time; there is something. */
  T take() {
    T first = thing(0);
    size--;
    long time = times[size];
    long moved = numbers[size];
    String key = keys[size];
    Object thing = things[size];
    keys[size] = null;
    things[size] = null;
    if (size > 0) {
      sink(time, moved, key, thing);
    }
    return first;
  }

  /** Finds the place of what was the last, from the top down. */
  private void sink(long time, long moved, String key, Object thing) {
    int at = 0;
    int child = leastChild(at);
    while (child < size && !before(time, moved, child)) {
      move(child, at);
      at = child;
      child = leastChild(at);
    }
    put(at, time, moved, key, thing);
  }

  /** The earliest of those below; beyond the end where there is none. */
  private int leastChild(int parent) {
    int least = parent * BRANCHES + 1;
    int end = Math.min(least + BRANCHES, size);
    for (int child = least + 1; child < end; child++) {
      if (before(times[child], numbers[child], least)) {
        least = child;
      }
    }
    return least;
  }

  private boolean before(long time, long came, int other) {
    return time != times[other] ? time < times[other] : came < numbers[other];
  }

  private void move(int from, int to) {
    put(to, times[from], numbers[from], keys[from], things[from]);
  }

  private void put(int at, long time, long came, String key, Object thing) {
    times[at] = time;
    numbers[at] = came;
    keys[at] = key;
    things[at] = thing;
  }
}
