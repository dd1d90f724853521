package org.yujing.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.ListSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.yujing.detect.Excuses;
import org.yujing.detect.KeyJudge;
import org.yujing.detect.Period;
import org.yujing.detect.Routed;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Signal;
import org.yujing.warning.Warning;

/**
 * Carries what the judges of one lane remember, key by key. Signals wait until time has passed
 * them, so that a key is judged in the order of time. Everything it stores goes: a waiting signal
 * when it is judged, a rule's state when the judge says that it is over.
 */
final class JudgeKeys extends KeyedProcessFunction<String, Routed, Warning> {
  static final OutputTag<Signal> LATE = new OutputTag<>("late", SignalWire.TYPE);
  private static final long serialVersionUID = 1;

  private final Lane lane;
  private final RulesInForce rules;
  private final Period period;

  private transient KeyJudge judge;
  private transient StateMemory memory;
  private transient MapState<Long, List<Routed>> waiting;
  private transient Counts counts;

  JudgeKeys(Lane lane, RulesInForce rules, Period period) {
    this.lane = lane;
    this.rules = rules;
    this.period = period;
  }

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "judge-" + lane.name());
    RuleSet all = rules.compile();
    List<Rule> mine = lane.rules(RulesInForce.awake(all));
    judge = new KeyJudge(mine, new Excuses(all.exceptions(), rules.reference()), counts);
    MapState<String, Remembered> seen =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "seen", StringSerializer.INSTANCE, RememberedWire.INSTANCE));
    memory = new StateMemory(judge, seen);
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "waiting", LongSerializer.INSTANCE, new ListSerializer<>(RoutedWire.INSTANCE)));
  }

  @Override
  public void processElement(Routed routed, Context context, Collector<Warning> out)
      throws Exception {
    long time = routed.signal().time();
    if (time <= context.timerService().currentWatermark()) {
      late(routed, context);
      return;
    }
    List<Routed> sameTime = waiting.get(time);
    if (sameTime == null) {
      sameTime = new ArrayList<>(1);
      context.timerService().registerEventTimeTimer(time);
    }
    sameTime.add(routed);
    waiting.put(time, sameTime);
  }

  private void late(Routed routed, Context context) {
    if (routed.counted()) {
      counts.add("signals", routed.signal().source(), "late");
      context.output(LATE, routed.signal());
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Warning> out)
      throws IOException, Exception {
    if (time > period.until()) {
      return;
    }
    List<Routed> due = waiting.get(time);
    if (due != null) {
      waiting.remove(time);
    }
    String address = context.getCurrentKey();
    String key = address.substring(address.indexOf('\u0000') + 1);
    long next = judge.advance(memory, key, time, due == null ? List.of() : due, out::collect);
    if (next <= period.until() && next != Long.MAX_VALUE) {
      context.timerService().registerEventTimeTimer(next);
    }
  }
}
