package org.yujing.pipeline;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * The time that a task had reached when it was saved. Flink does not keep it; without it, what was
 * late before a restart would be judged after it, behind what has been judged already.
 */
final class Passed {
  private final ListState<Long> state;
  private long time = Long.MIN_VALUE;

  private Passed(ListState<Long> state) {
    this.state = state;
  }

  /** Of all tasks the latest: a task may be given keys that others had. */
  static Passed restore(StateInitializationContext context) throws Exception {
    ListStateDescriptor<Long> times = new ListStateDescriptor<>("passed", LongSerializer.INSTANCE);
    Passed passed = new Passed(context.getOperatorStateStore().getUnionListState(times));
    for (long time : passed.state.get()) {
      passed.time = Math.max(passed.time, time);
    }
    return passed;
  }

  /** In milliseconds; {@link Long#MIN_VALUE} where there was none. */
  long time() {
    return time;
  }

  void snapshot(long reached) throws Exception {
    state.update(List.of(reached));
  }
}
