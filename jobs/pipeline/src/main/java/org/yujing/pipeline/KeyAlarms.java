package org.yujing.pipeline;

import java.util.HashMap;
import java.util.Map;

/**
 * The times at which keys want to be looked at though nothing comes for them: one for each key. An
 * alarm that moves to a later time stays where it is queued, and is put off when it comes up there;
 * so none is in the queue twice for one time, however often it moves.
 */
final class KeyAlarms {
  static final long NEVER = Long.MAX_VALUE;

  private final Map<String, KeyAlarm> byKey = new HashMap<>();
  private final TimeQueue<KeyAlarm> queue = new TimeQueue<>();

  /** The one that goes off, or null; most are set anew at once. */
  private KeyAlarm going;

  /** What is done when an alarm goes off; it may set alarms. */
  interface GoingOff {
    void wake(String key, long time) throws Exception;
  }

  /** How many keys have an alarm. */
  int size() {
    return Math.toIntExact(byKey.values().stream().filter(alarm -> alarm.time != NEVER).count());
  }

  /** How many places they take in the queue. */
  int queued() {
    return queue.size();
  }

  /** Sets the alarm of a key, which has no other; {@code NEVER}: it has none. */
  void set(String key, long time) {
    KeyAlarm alarm = going != null && going.key.equals(key) ? going : byKey.get(key);
    if (alarm == null && time != NEVER) {
      alarm = new KeyAlarm(key);
      byKey.put(key, alarm);
    }
    if (alarm != null) {
      alarm.time = time;
      queue(alarm);
    }
  }

  private void queue(KeyAlarm alarm) {
    if (alarm.time < alarm.queued()) {
      alarm.queue(alarm.time);
      queue.add(alarm.time, alarm.key, alarm);
    }
  }

  /** Lets all alarms go off that are set for that time or an earlier one, by time. */
  void goOff(long until, GoingOff goingOff) throws Exception {
    while (!queue.isEmpty() && queue.earliest() <= until) {
      long time = queue.earliest();
      KeyAlarm alarm = queue.take();
      alarm.comesUp();
      if (alarm.time == time) {
        alarm.time = NEVER;
        going = alarm;
        goingOff.wake(alarm.key, time);
        going = null;
      }
      putBack(alarm);
    }
  }

  /** What was put off is queued for its time; what is set for none and queued for none goes. */
  private void putBack(KeyAlarm alarm) {
    queue(alarm);
    if (alarm.queued() == NEVER) {
      byKey.remove(alarm.key);
    }
  }
}
