package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.yujing.detect.Quarantine;

/** Which rules failed how often in a task, kept over restarts. */
final class InQuarantine {
  private final ListState<String> state;
  private final Quarantine rules;

  private InQuarantine(ListState<String> state, Quarantine rules) {
    this.state = state;
    this.rules = rules;
  }

  /** After a change of parallelism a task takes over the counts of some other. */
  static InQuarantine restore(StateInitializationContext context) throws Exception {
    ListState<String> state =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("failures", StringSerializer.INSTANCE));
    Map<String, Integer> failures = new HashMap<>();
    for (String entry : state.get()) {
      int space = entry.indexOf(' ');
      int count = Integer.parseInt(entry.substring(0, space));
      failures.merge(entry.substring(space + 1), count, Math::max);
    }
    return new InQuarantine(state, new Quarantine(failures));
  }

  Quarantine rules() {
    return rules;
  }

  void snapshot() throws Exception {
    List<String> entries = new ArrayList<>();
    rules.failures().forEach((rule, count) -> entries.add(count + " " + rule));
    state.update(entries);
  }
}
