package org.yujing.bench.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.yujing.bench.contend.WholeSignal;

/**
 * Judges the signals of a key in the order of their times: each waits until time has passed it. A
 * key has one signal at a time at most, here.
 */
abstract class Sorted extends KeyedProcessFunction<String, WholeSignal, Alarm> {
  private static final long serialVersionUID = 1;

  private transient MapState<Long, WholeSignal> waiting;

  @Override
  public void open(OpenContext context) throws Exception {
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("waiting", Types.LONG, Types.POJO(WholeSignal.class)));
  }

  @Override
  public void processElement(WholeSignal signal, Context context, Collector<Alarm> out)
      throws Exception {
    if (signal.time > context.timerService().currentWatermark()) {
      waiting.put(signal.time, signal);
      context.timerService().registerEventTimeTimer(signal.time);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Alarm> out) throws Exception {
    WholeSignal signal = waiting.get(time);
    if (signal == null) {
      elapse(time, context, out);
    } else {
      waiting.remove(time);
      arrive(signal, context, out);
    }
  }

  abstract void arrive(WholeSignal signal, OnTimerContext context, Collector<Alarm> out)
      throws Exception;

  /** A timer of the rule's own has run out. */
  void elapse(long time, OnTimerContext context, Collector<Alarm> out) throws Exception {}
}
