package org.yujing.detect;

import java.util.Arrays;

/**
 * Times and ids of signals, oldest first, in arrays: there are thousands of them at some keys, and
 * an object for each would have to be fetched from memory. Each has a number, under which columns
 * of one's own may hold more of it; numbers change only when {@link #moved} says so.
 */
class RecentSignals {
  /** For who keeps none. */
  static final RecentSignals NONE = new RecentSignals();

  private long[] times = new long[1];
  private String[] ids = new String[1];
  private int first;
  private int end;

  /** Numbers are as much lower now as {@code first} says, and below {@code capacity}. */
  void moved(int first, int capacity) {}

  final int size() {
    return end - first;
  }

  final boolean isEmpty() {
    return first == end;
  }

  /** The number of the oldest. */
  final int first() {
    return first;
  }

  /** The number that the next one will have, unless all are moved. */
  final int end() {
    return end;
  }

  /** Beyond all numbers. */
  final int capacity() {
    return times.length;
  }

  final long time(int number) {
    return times[number];
  }

  final String id(int number) {
    return ids[number];
  }

  /** The time of the oldest; there is one. */
  final long oldest() {
    return times[first];
  }

  /** The time of the newest; there is one. */
  final long newest() {
    return times[end - 1];
  }

  /**
   * Takes one in.
   *
   * @param time not before that of the newest
   * @return its number
   */
  final int put(long time, String id) {
    if (end == times.length) {
      move(Math.max(1, 2 * size()));
    }
    times[end] = time;
    ids[end] = id;
    return end++;
  }

  /** Whether the oldest is of that time or an earlier one. */
  final boolean beginsBy(long time) {
    return first < end && times[first] <= time;
  }

  /** Forgets the oldest. */
  final void dropFirst() {
    ids[first] = null;
    first++;
  }

  private void move(int capacity) {
    int from = first;
    times = Arrays.copyOfRange(times, from, from + capacity);
    ids = Arrays.copyOfRange(ids, from, from + capacity);
    first = 0;
    end -= from;
    moved(from, capacity);
  }
}
