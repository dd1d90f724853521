package org.yujing.bench.kafka;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a partition from its beginning. */
final class PartitionReader {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int RECORDS = 5_000;
  private static final int BYTES = 4 << 20;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private Iterator<ConsumerRecord<byte[], byte[]>> fetched = Collections.emptyIterator();

  PartitionReader(Map<String, Object> client, String topic, int partition) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    TopicPartition only = new TopicPartition(topic, partition);
    consumer.assign(List.of(only));
    consumer.seekToBeginning(List.of(only));
  }

  /** The next value, which must be at this offset. */
  byte[] next(long offset) {
    if (!fetched.hasNext()) {
      fetched = consumer.poll(PATIENCE).iterator();
      if (!fetched.hasNext()) {
        throw new IllegalStateException("the broker gave nothing for " + PATIENCE);
      }
    }
    ConsumerRecord<byte[], byte[]> record = fetched.next();
    if (record.offset() != offset) {
      throw new IllegalStateException("offset " + record.offset() + " came, not " + offset);
    }
    return record.value();
  }
}
