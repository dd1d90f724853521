package org.yujing.pipeline;

import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps what comes until time has passed it, so that each key sees it in the order of time, over
 * restarts too. What waits goes when its time has come.
 *
 * @param <I> what comes
 * @param <O> what comes of it
 */
abstract class InTimeOrder<I, O> extends AbstractStreamOperator<O>
    implements Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 1;

  private final TypeSerializer<I> form;

  private transient Passed passed;
  private transient Waiting<I> waiting;
  private transient InternalTimerService<VoidNamespace> alarms;

  InTimeOrder(TypeSerializer<I> form) {
    this.form = form;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    passed = Passed.restore(context);
  }

  @Override
  public void open() throws Exception {
    super.open();
    waiting = new Waiting<>(getKeyedStateBackend(), form);
    alarms = getInternalTimerService("times", VoidNamespaceSerializer.INSTANCE, this);
    // A restored task goes on at the time that it had reached.
    alarms.initializeWatermark(passed.time());
  }

  /**
   * What the current key does at a moment, all before it being done. It may be asked for the same
   * moment again, when nothing more has come for it.
   */
  abstract void due(String key, long time, List<I> due) throws Exception;

  /** The time up to which everything is done, in milliseconds. */
  long done() {
    return alarms.currentWatermark();
  }

  /** Keeps something for its time under the current key; {@code time} is later than all done. */
  void keep(long time, I something) throws Exception {
    waiting.add(time, something);
  }

  /** The current key wants to be looked at then; {@link Long#MAX_VALUE}: never. */
  void wakeAt(long time) {
    if (time != Long.MAX_VALUE) {
      alarms.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
    }
  }

  void say(O record, long time) {
    output.collect(new StreamRecord<>(record, time));
  }

  /**
   * Does everything up to a moment. What is done stays done: after a restart sources begin to tell
   * the time anew, and may be behind what has been passed.
   */
  void advance(long time) throws Exception {
    while (waiting.until(time)) {
      alarmsUntil(waiting.earliest() - 1);
      waiting.take(this::due);
    }
    alarmsUntil(time);
  }

  private void alarmsUntil(long time) throws Exception {
    if (time > done()) {
      timeServiceManager.advanceWatermark(new Watermark(time));
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    advance(mark.getTimestamp());
    output.emitWatermark(mark);
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    due(timer.getKey(), timer.getTimestamp(), List.of());
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {}

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    passed.snapshot(done());
    waiting.store();
  }
}
