package org.yujing.pipeline;

import java.util.Arrays;

/**
 * The alarm of one key. It is in the queue at its time or before; where it was there for a later
 * time already, it still is.
 */
final class KeyAlarm {
  private static final long[] NONE = {};

  final String key;

  /** When it goes off. */
  long time = KeyAlarms.NEVER;

  /** The first of the times at which it is in the queue; {@code NEVER} where it is not. */
  private long queued = KeyAlarms.NEVER;

  /** The others, the latest first. */
  private long[] later = NONE;

  KeyAlarm(String key) {
    this.key = key;
  }

  long queued() {
    return queued;
  }

  /** It is put in the queue, earlier than before. */
  void queue(long earlier) {
    if (queued != KeyAlarms.NEVER) {
      later = Arrays.copyOf(later, later.length + 1);
      later[later.length - 1] = queued;
    }
    queued = earlier;
  }

  /** It comes up in the queue. */
  void comesUp() {
    int left = later.length - 1;
    queued = left < 0 ? KeyAlarms.NEVER : later[left];
    later = left <= 0 ? NONE : Arrays.copyOf(later, left);
  }
}
