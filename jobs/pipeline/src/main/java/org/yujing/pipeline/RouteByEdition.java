package org.yujing.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.yujing.detect.Routed;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/**
 * Sends signals on their ways while rule sets change: each by the set that applies to its time. The
 * second input tells of new sets; it has no say in time.
 */
final class RouteByEdition extends AbstractStreamOperator<Routed>
    implements TwoInputStreamOperator<Signal, Edition, Routed> {
  private static final long serialVersionUID = 1;

  /** Some task may be behind the one that writes down which sets are known. */
  private static final int PAST = 1;

  private final Stream stream;
  private final RuleBook book;
  private final Edition first;

  private transient Editions editions;
  private transient Map<Long, Ways> ways;
  private transient Counts counts;

  RouteByEdition(Stream stream, RuleBook book, Edition first) {
    this.stream = stream;
    this.book = book;
    this.first = first;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    editions = Editions.restore(context, task, first, PAST);
  }

  @Override
  public void open() throws Exception {
    super.open();
    counts = new Counts(getRuntimeContext(), "route-" + stream.word());
    ways = new HashMap<>();
    ways(editions.current());
  }

  private Ways ways(Edition edition) {
    return ways.computeIfAbsent(
        edition.number(), any -> new Ways(stream, book.compile(edition.files()).awake(), counts));
  }

  @Override
  public void processElement1(StreamRecord<Signal> record) {
    Signal signal = record.getValue();
    ways(editions.at(signal.time()))
        .route(
            signal, (to, routed) -> output.collect(to, new StreamRecord<>(routed, signal.time())));
  }

  @Override
  public void processElement2(StreamRecord<Edition> edition) {
    editions.add(edition.getValue());
    book.prepare(edition.getValue().files());
  }

  /** What time has passed comes late, and late signals are not judged: their set may go. */
  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    Edition now = editions.at(mark.getTimestamp());
    if (now.number() > editions.current().number()) {
      editions.enter(now);
      ways.keySet().removeIf(number -> number < now.number());
    }
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
