package org.yujing.pipeline;

/**
 * What came in the order of time, first in, first out. It lies in stretches one behind the other,
 * and a stretch that is used up is let go: a run costs what is in it now, whatever it once held.
 */
final class TimeRun<T> {
  private Stretch first;
  private Stretch last;

  TimeRun(long time, String key, T thing) {
    first = new Stretch(Stretch.LEAST);
    last = first;
    first.add(time, key, thing);
  }

  /** Some of it, in arrays. */
  private static final class Stretch {
    static final int LEAST = 2;
    static final int MOST = 512;

    final long[] times;
    final String[] keys;
    final Object[] things;
    int from;
    int to;
    Stretch next;

    Stretch(int capacity) {
      times = new long[capacity];
      keys = new String[capacity];
      things = new Object[capacity];
    }

    boolean full() {
      return to == times.length;
    }

    void add(long time, String key, Object thing) {
      times[to] = time;
      keys[to] = key;
      things[to] = thing;
      to++;
    }

    Object take() {
      Object taken = things[from];
      keys[from] = null;
      things[from] = null;
      from++;
      return taken;
    }
  }

  boolean isEmpty() {
    return first.from == first.to;
  }

  /** The first time; there is one. */
  long time() {
    return first.times[first.from];
  }

  /** The key of the first; there is one. */
  String key() {
    return first.keys[first.from];
  }

  /** {@code time} is not before that of the last. */
  void add(long time, String key, T thing) {
    if (last.full()) {
      last.next = new Stretch(Math.min(last.times.length * 2, Stretch.MOST));
      last = last.next;
    }
    last.add(time, key, thing);
  }

  /** Takes the first; there is one. */
  @SuppressWarnings("unchecked")
  T take() {
    T taken = (T) first.take();
    if (isEmpty() && first.next != null) {
      first = first.next;
    }
    return taken;
  }

  @SuppressWarnings("unchecked")
  void each(TimeQueue.Visit<T> visit) throws Exception {
    for (Stretch stretch = first; stretch != null; stretch = stretch.next) {
      for (int at = stretch.from; at < stretch.to; at++) {
        T now = visit.visit(stretch.times[at], stretch.keys[at], (T) stretch.things[at]);
        stretch.things[at] = now;
      }
    }
  }
}
