package org.yujing.pipeline;

import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Works in time order under rule sets that change. The second input tells of rule sets and has no
 * say in time; each comes into force between two moments, once for all keys.
 */
abstract class UnderEditions<I, O> extends InTimeOrder<I, O>
    implements TwoInputStreamOperator<I, Edition, O> {
  private static final long serialVersionUID = 1;

  private final RuleBook book;
  private final Edition first;
  private final int pastKept;

  private transient Editions editions;

  /**
   * @param first the set that a new job starts with
   * @param pastKept how many sets that are over are still known
   */
  UnderEditions(TypeSerializer<I> form, RuleBook book, Edition first, int pastKept) {
    super(form);
    this.book = book;
    this.first = first;
    this.pastKept = pastKept;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    editions = Editions.restore(context, task, first, pastKept);
  }

  /** A rule set comes into force: everything before {@code time} is done under the one before. */
  abstract void enter(Edition edition, long time) throws Exception;

  RuleBook book() {
    return book;
  }

  Editions editions() {
    return editions;
  }

  @Override
  public void processElement2(StreamRecord<Edition> edition) {
    editions.add(edition.getValue());
    book.prepare(edition.getValue().files());
  }

  /** Time passes: up to each rule set that comes into force, then on under it. */
  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    for (var next = editions.next(done(), mark.getTimestamp());
        next.isPresent();
        next = editions.next(done(), mark.getTimestamp())) {
      long time = Math.max(next.get().effective(), done() + 1);
      advance(time - 1);
      editions.enter(next.get());
      enter(next.get(), time);
    }
    advance(mark.getTimestamp());
    output.emitWatermark(mark);
  }

  @Override
  public void processWatermark2(Watermark mark) {}

  @Override
  protected void processWatermarkStatus(WatermarkStatus status, int input) {
    if (input == 0) {
      output.emitWatermarkStatus(status);
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    editions.snapshot();
  }
}
