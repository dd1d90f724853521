package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.MapSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.yujing.detect.Quarantine;
import org.yujing.detect.Storms;
import org.yujing.detect.Storms.Limit;
import org.yujing.detect.Storms.Said;

/**
 * What a task keeps of rules, not of keys: how often each failed, and how much it said of late.
 * After a change of parallelism a task takes over what some other had.
 */
final class RuleNotes {
  private static final MapSerializer<String, Long> NUMBERS =
      new MapSerializer<>(StringSerializer.INSTANCE, LongSerializer.INSTANCE);
  private static final String STRETCH = "stretch ";
  private static final String RAISED = "raised ";

  private final ListState<Map<String, Long>> failures;
  private final ListState<Map<String, Long>> raised;
  private final Quarantine quarantine;
  private final Storms storms;

  private RuleNotes(
      ListState<Map<String, Long>> failures, ListState<Map<String, Long>> raised, Limit limit)
      throws Exception {
    this.failures = failures;
    this.raised = raised;
    Map<String, Integer> failed = new HashMap<>();
    for (Map<String, Long> note : failures.get()) {
      note.forEach((rule, count) -> failed.merge(rule, count.intValue(), Math::max));
    }
    Map<String, Said> said = new HashMap<>();
    for (Map<String, Long> note : raised.get()) {
      note.forEach(
          (name, count) -> {
            if (name.startsWith(RAISED)) {
              String rule = name.substring(RAISED.length());
              said.put(rule, new Said(note.getOrDefault(STRETCH + rule, 0L), count));
            }
          });
    }
    this.quarantine = new Quarantine(failed);
    this.storms = new Storms(limit, said);
  }

  static RuleNotes restore(StateInitializationContext context, Limit limit) throws Exception {
    var store = context.getOperatorStateStore();
    return new RuleNotes(
        store.getListState(new ListStateDescriptor<>("failures", NUMBERS)),
        store.getListState(new ListStateDescriptor<>("raised", NUMBERS)),
        limit);
  }

  Quarantine quarantine() {
    return quarantine;
  }

  Storms storms() {
    return storms;
  }

  void snapshot() throws Exception {
    Map<String, Long> failed = new HashMap<>();
    quarantine.failures().forEach((rule, count) -> failed.put(rule, (long) count));
    failures.update(List.of(failed));
    List<Map<String, Long>> notes = new ArrayList<>();
    storms
        .said()
        .forEach(
            (rule, said) ->
                notes.add(Map.of(STRETCH + rule, said.stretch(), RAISED + rule, said.raised())));
    raised.update(notes);
  }
}
