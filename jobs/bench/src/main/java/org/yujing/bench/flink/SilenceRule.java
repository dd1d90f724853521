package org.yujing.bench.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.Collector;
import org.yujing.bench.contend.WholeSignal;
import org.yujing.bench.mix.MixedRule;

/** Warns when a key has been silent for so long. */
final class SilenceRule extends Sorted {
  private static final long serialVersionUID = 1;

  private final String rule;
  private final long lasting;

  private transient ValueState<Long> deadline;

  SilenceRule(MixedRule rule) {
    this.rule = rule.name();
    this.lasting = rule.windowMillis();
  }

  @Override
  public void open(OpenContext context) throws Exception {
    super.open(context);
    deadline = getRuntimeContext().getState(new ValueStateDescriptor<>("deadline", Types.LONG));
  }

  @Override
  void arrive(WholeSignal signal, OnTimerContext context, Collector<Alarm> out) throws Exception {
    Long before = deadline.value();
    if (before != null) {
      context.timerService().deleteEventTimeTimer(before);
    }
    long next = signal.time + lasting;
    deadline.update(next);
    context.timerService().registerEventTimeTimer(next);
  }

  @Override
  void elapse(long time, OnTimerContext context, Collector<Alarm> out) throws Exception {
    deadline.clear();
    out.collect(new Alarm(rule, context.getCurrentKey(), time));
  }
}
