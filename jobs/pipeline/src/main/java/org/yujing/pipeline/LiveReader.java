package org.yujing.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;

/** Reads as the connector does, and tells the time besides, also when nothing comes. */
final class LiveReader<T> implements SourceReader<T, KafkaPartitionSplit> {
  private static final long BETWEEN = 200;

  private final SourceReader<T, KafkaPartitionSplit> reader;
  private final LiveClock time;
  private CompletableFuture<Void> tick = CompletableFuture.completedFuture(null);
  private long looked = Long.MIN_VALUE;
  private long told = Long.MIN_VALUE;

  LiveReader(SourceReader<T, KafkaPartitionSplit> reader, LiveClock time) {
    this.reader = reader;
    this.time = time;
  }

  @Override
  public void start() {
    reader.start();
  }

  @Override
  public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
    InputStatus status = reader.pollNext(output);
    long now = time.now();
    if (status != InputStatus.MORE_AVAILABLE || Math.abs(now - looked) >= BETWEEN) {
      looked = now;
      tell(time.mark(now), output);
    }
    return status;
  }

  private void tell(long mark, ReaderOutput<T> output) {
    if (mark > told) {
      told = mark;
      output.emitWatermark(new Watermark(mark));
    }
  }

  /** When there is something to read, or the time to be looked at. */
  @Override
  public CompletableFuture<Void> isAvailable() {
    CompletableFuture<Void> available = reader.isAvailable();
    if (available.isDone()) {
      return available;
    }
    if (tick.isDone()) {
      tick = new CompletableFuture<Void>().completeOnTimeout(null, BETWEEN, TimeUnit.MILLISECONDS);
    }
    return available.applyToEither(tick, nothing -> null);
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> splits) {
    splits.forEach(time::add);
    reader.addSplits(splits);
  }

  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpoint) {
    return reader.snapshotState(checkpoint);
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) throws Exception {
    reader.notifyCheckpointComplete(checkpoint);
  }

  @Override
  public void notifyCheckpointAborted(long checkpoint) throws Exception {
    reader.notifyCheckpointAborted(checkpoint);
  }

  @Override
  public void notifyNoMoreSplits() {
    reader.notifyNoMoreSplits();
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    reader.handleSourceEvents(event);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> paused, Collection<String> resumed) {
    reader.pauseOrResumeSplits(paused, resumed);
  }

  @Override
  public void close() throws Exception {
    try {
      reader.close();
    } finally {
      time.close();
    }
  }
}
