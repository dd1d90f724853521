package org.yujing.pipeline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.util.FlinkRuntimeException;
import org.yujing.detect.KeyJudge;
import org.yujing.detect.KeyMemory;
import org.yujing.detect.RuleJudge;
import org.yujing.detect.RuleState;

/**
 * The current key's rule states in Flink's keyed state. What one look at the key needs is fetched
 * once and, if it changed, written once when the look is over.
 */
final class StateMemory implements KeyMemory {
  private final MapState<String, Remembered> seen;
  private final ValueState<Long> alarm;
  private final LongConsumer wakeAt;
  private final Headcount keys;
  private final Counts counts;
  private final Map<String, Held> held = new LinkedHashMap<>();
  private KeyJudge judges;

  /** One rule's state while the key is looked at; null where there is none. */
  private static final class Held {
    private final boolean stored;
    private RuleState state;
    private boolean changed;

    Held(boolean stored, RuleState state) {
      this.stored = stored;
      this.state = state;
    }

    void become(RuleState next) {
      state = next;
      changed = true;
    }
  }

  /**
   * @param wakeAt told when the current key must be looked at
   * @param keys told of how many keys each rule remembers something
   */
  StateMemory(
      MapState<String, Remembered> seen,
      ValueState<Long> alarm,
      LongConsumer wakeAt,
      Headcount keys,
      Counts counts) {
    this.seen = seen;
    this.alarm = alarm;
    this.wakeAt = wakeAt;
    this.keys = keys;
    this.counts = counts;
  }

  /** Those who can read what is remembered. */
  void judges(KeyJudge now) {
    judges = now;
  }

  @Override
  public RuleState get(String rule) {
    return held(rule).state;
  }

  private Held held(String rule) {
    Held known = held.get(rule);
    if (known == null) {
      known = access(() -> fetch(rule));
      held.put(rule, known);
    }
    return known;
  }

  private Held fetch(String rule) throws Exception {
    Remembered remembered = seen.get(rule);
    RuleJudge judge = judges.judge(rule);
    boolean legible = remembered != null && judge != null;
    return new Held(remembered != null, legible ? remembered.state(judge) : null);
  }

  @Override
  public void put(String rule, RuleState state) {
    held(rule).become(state);
  }

  @Override
  public void remove(String rule) {
    held(rule).become(null);
  }

  @Override
  public Set<String> rules() {
    return access(
        () -> {
          Set<String> rules = new LinkedHashSet<>();
          seen.keys().forEach(rules::add);
          held.forEach(
              (rule, now) -> {
                if (now.state != null) {
                  rules.add(rule);
                } else if (now.changed) {
                  rules.remove(rule);
                }
              });
          return rules;
        });
  }

  @Override
  public long alarm() {
    return access(
        () -> {
          Long time = alarm.value();
          return time == null ? Long.MIN_VALUE : time;
        });
  }

  @Override
  public void alarm(long time) {
    access(
        () -> {
          if (time == Long.MAX_VALUE) {
            alarm.clear();
          } else {
            alarm.update(time);
            wakeAt.accept(time);
          }
          return null;
        });
  }

  /** The look at the current key is over: writes what it changed. */
  void flush() {
    for (Map.Entry<String, Held> entry : held.entrySet()) {
      if (entry.getValue().changed) {
        access(() -> write(entry.getKey(), entry.getValue()));
      }
    }
    held.clear();
  }

  private Void write(String rule, Held now) throws Exception {
    if (now.state != null) {
      Remembered remembered = Remembered.of(now.state);
      counts.remembered(rule, remembered);
      seen.put(rule, remembered);
    } else if (now.stored) {
      seen.remove(rule);
    }
    if (now.state != null && !now.stored) {
      keys.add(rule, 1);
      counts.begun(rule);
    } else if (now.state == null && now.stored) {
      keys.add(rule, -1);
    }
    return null;
  }

  private static <T> T access(Access<T> access) {
    try {
      return access.run();
    } catch (Exception e) {
      throw new FlinkRuntimeException("keyed state cannot be reached", e);
    }
  }

  private interface Access<T> {
    T run() throws Exception;
  }
}
