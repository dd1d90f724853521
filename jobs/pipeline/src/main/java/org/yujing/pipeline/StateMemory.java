package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.util.FlinkRuntimeException;
import org.yujing.detect.KeyJudge;
import org.yujing.detect.KeyMemory;
import org.yujing.detect.RuleJudge;
import org.yujing.detect.RuleState;

/** The current key's rule states in Flink's keyed state. */
final class StateMemory implements KeyMemory {
  private final MapState<String, Remembered> seen;
  private final Headcount keys;
  private final Counts counts;
  private KeyJudge judges;

  /** {@code keys}: told of how many keys each rule remembers something. */
  StateMemory(MapState<String, Remembered> seen, Headcount keys, Counts counts) {
    this.seen = seen;
    this.keys = keys;
    this.counts = counts;
  }

  /** Those who can read what is remembered. */
  void judges(KeyJudge now) {
    judges = now;
  }

  @Override
  public RuleState get(String rule) {
    return access(
        () -> {
          Remembered remembered = seen.get(rule);
          RuleJudge judge = judges.judge(rule);
          return remembered == null || judge == null ? null : remembered.state(judge);
        });
  }

  @Override
  public void add(String rule, RuleState state) {
    put(rule, state);
    keys.add(rule, 1);
    counts.begun(rule);
  }

  @Override
  public void put(String rule, RuleState state) {
    Remembered remembered = Remembered.of(state);
    counts.remembered(rule, remembered);
    access(
        () -> {
          seen.put(rule, remembered);
          return null;
        });
  }

  @Override
  public void remove(String rule) {
    access(
        () -> {
          seen.remove(rule);
          return null;
        });
    keys.add(rule, -1);
  }

  @Override
  public Iterable<String> rules() {
    return access(
        () -> {
          List<String> rules = new ArrayList<>();
          for (String rule : seen.keys()) {
            rules.add(rule);
          }
          return rules;
        });
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
