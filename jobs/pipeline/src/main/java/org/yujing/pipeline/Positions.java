package org.yujing.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.yujing.pipeline.PartitionTime.Reached;

/**
 * Notes how far a consumer is in each partition of its one topic. An interceptor sees what nobody
 * else is shown: that the consumer has gone past the marks of transactions, which are no records.
 */
public final class Positions implements ConsumerInterceptor<byte[], byte[]> {
  /** The consumer's setting that holds the map to note positions in. */
  static final String INTO = "yujing.positions";

  private Map<Integer, Reached> reached = new ConcurrentHashMap<>();

  @Override
  @SuppressWarnings("unchecked")
  public void configure(Map<String, ?> settings) {
    reached = (Map<Integer, Reached>) settings.get(INTO);
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    records.nextOffsets().forEach((partition, next) -> note(partition, next, records));
    return records;
  }

  private void note(
      TopicPartition partition, OffsetAndMetadata next, ConsumerRecords<byte[], byte[]> all) {
    List<ConsumerRecord<byte[], byte[]>> records = all.records(partition);
    Reached before = reached.get(partition.partition());
    long last =
        !records.isEmpty()
            ? records.get(records.size() - 1).offset()
            : before == null ? PartitionTime.NONE : before.last();
    reached.put(partition.partition(), new Reached(last, next.offset()));
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}
}
