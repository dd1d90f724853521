package org.yujing.bench.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.yujing.bench.contend.Contender;
import org.yujing.bench.contend.Guarantees;
import org.yujing.bench.contend.WholeSignal;
import org.yujing.bench.contend.Work;

/**
 * What the same Flink can do at most: parse, send each signal to its key, count it there. No rules,
 * no order, no warnings.
 */
public final class LimitContender implements Contender {

  @Override
  public Guarantees guarantees() {
    return new Guarantees("none", "restored, exactly once", "all");
  }

  @Override
  public boolean warns() {
    return false;
  }

  @Override
  public Running prepare(Work work) {
    StreamExecutionEnvironment env = OneProcess.begin(work, 1);
    Parsed.signals(env)
        .keyBy(WholeSignal::subject, Types.STRING)
        .process(new CountKey())
        .sinkTo(new AlarmSink());
    return () -> env.execute("limit");
  }

  /** How many signals a key has had. */
  private static final class CountKey extends KeyedProcessFunction<String, WholeSignal, Alarm> {
    private static final long serialVersionUID = 1;

    private transient ValueState<Long> count;

    @Override
    public void open(OpenContext context) {
      count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
    }

    @Override
    public void processElement(WholeSignal signal, Context context, Collector<Alarm> out)
        throws Exception {
      Long before = count.value();
      count.update(before == null ? 1 : before + 1);
    }
  }
}
