package org.yujing.pipeline;

import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.state.KeyedStateFunction;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps what comes until time has passed it, so that each key sees it in the order of time, over
 * restarts too. What waits goes when its time has come. Alarms are in no savepoint: a task that is
 * restored learns them from what it keeps of each key.
 *
 * @param <I> what comes
 * @param <O> what comes of it
 */
abstract class InTimeOrder<I, O> extends AbstractStreamOperator<O> {
  /** No time to be looked at. */
  static final long NEVER = KeyAlarms.NEVER;

  private static final long serialVersionUID = 1;

  private final TypeSerializer<I> form;

  private transient Passed passed;
  private transient Waiting<I> waiting;
  private transient KeyAlarms alarms;
  private transient long done;

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
    alarms = new KeyAlarms();
    // A restored task goes on at the time that it had reached.
    done = passed.time();
  }

  /**
   * What the current key does at a moment, all before it being done. It may be asked for the same
   * moment again, when nothing more has come for it.
   */
  abstract void due(String key, long time, List<I> due) throws Exception;

  /** The time up to which everything is done, in milliseconds. */
  long done() {
    return done;
  }

  /** Keeps something for its time under the current key; {@code time} is later than all done. */
  void keep(long time, I something) throws Exception {
    waiting.add(time, something);
  }

  /** The current key wants to be looked at then, and at no other time; at {@code NEVER}: not. */
  void wakeAt(long time) {
    alarms.set((String) getCurrentKey(), time);
  }

  /** Sets the alarms of all keys anew, by what is kept of each. */
  <S> void wakeAll(ValueStateDescriptor<S> kept, ToLongFunction<S> wake) throws Exception {
    each(kept, (key, state) -> wakeAt(wake.applyAsLong(state.value())));
  }

  /** Goes over all keys of which something is kept; each is the current one in its turn. */
  <S> void each(ValueStateDescriptor<S> kept, KeyedStateFunction<String, ValueState<S>> function)
      throws Exception {
    this.<String>getKeyedStateBackend()
        .applyToAllKeys(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, kept, function);
  }

  /** How many keys have an alarm. */
  int alarms() {
    return alarms.size();
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
    if (time > done) {
      done = time;
      alarms.goOff(time, this::wake);
    }
  }

  private void wake(String key, long time) throws Exception {
    setCurrentKey(key);
    due(key, time, List.of());
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    advance(mark.getTimestamp());
    output.emitWatermark(mark);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    passed.snapshot(done);
    waiting.store();
  }
}
