package org.yujing.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the messages that a test lays before it. */
final class TestingReader<T> implements SourceReader<T, KafkaPartitionSplit>, Collector<T> {
  final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
  final List<T> read = new ArrayList<>();
  final CompletableFuture<Void> available = new CompletableFuture<>();
  private final KafkaRecordDeserializationSchema<T> messages;

  TestingReader(KafkaRecordDeserializationSchema<T> messages) {
    this.messages = messages;
  }

  @Override
  public void start() {}

  @Override
  public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
    if (waiting.isEmpty()) {
      return InputStatus.NOTHING_AVAILABLE;
    }
    messages.deserialize(waiting.remove(), this);
    return InputStatus.MORE_AVAILABLE;
  }

  @Override
  public void collect(T record) {
    read.add(record);
  }

  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpoint) {
    return List.of();
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> splits) {}

  @Override
  public void notifyNoMoreSplits() {}

  @Override
  public void close() {}
}
