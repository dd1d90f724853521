package org.yujing.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads what a topic holds at this moment, committed records only; waits for nothing but the
 * answers of the broker, and for those not for ever.
 */
public final class TopicScan {
  private static final Duration A_MOMENT = Duration.ofMillis(200);

  private final TopicClient client;

  /**
   * How to reach the broker.
   *
   * @param client {@code bootstrap.servers}, and what else the operators' clients need
   * @param patience how long the broker may keep silent
   */
  public TopicScan(Properties client, Duration patience) {
    this.client = new TopicClient(client, patience);
  }

  /**
   * Shows every record that the topic holds as the call begins, each partition's in order.
   *
   * @param offset from which on
   * @param more is shown a record and says whether to go on
   * @throws BrokerException where they cannot be read
   */
  public void read(String topic, long offset, Predicate<ConsumerRecord<byte[], byte[]>> more) {
    client.with(
        topic,
        consumer -> {
          drain(consumer, start(consumer, topic, offset), more);
          return topic;
        });
  }

  /**
   * What the topic holds as the call begins of records that the broker has dated since then.
   *
   * @param since in milliseconds; all that it holds where it is before 1970
   * @throws BrokerException where it cannot be asked
   */
  public TopicStretch stretch(String topic, long since) {
    return client.with(
        topic,
        consumer -> {
          List<TopicPartition> all = client.partitions(consumer, topic);
          StretchAsked asked = StretchAsked.of(consumer, all, since, client);
          return since <= 0 ? asked.whole(topic) : asked.since(topic);
        });
  }

  /**
   * Shows every record of a stretch, each partition's in order. Those that were deleted meanwhile
   * are left out.
   *
   * @param more is shown a record and says whether to go on
   * @throws BrokerException where they cannot be read
   */
  public void read(TopicStretch stretch, Predicate<ConsumerRecord<byte[], byte[]>> more) {
    client.with(
        stretch.topic(),
        consumer -> {
          consumer.assign(stretch.starts().keySet());
          stretch.starts().forEach(consumer::seek);
          Map<TopicPartition, Long> ends = new HashMap<>(stretch.ends());
          ends.entrySet().removeIf(end -> reached(consumer, end));
          drain(consumer, ends, more);
          return stretch;
        });
  }

  /** How many partitions the topic has. */
  public int partitions(String topic) {
    return client.with(topic, consumer -> client.partitions(consumer, topic).size());
  }

  /** Turns to that offset of each partition, and tells where they end. */
  private Map<TopicPartition, Long> start(KafkaConsumer<?, ?> consumer, String topic, long offset) {
    List<TopicPartition> all = client.partitions(consumer, topic);
    consumer.assign(all);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(all, client.patience()));
    consumer
        .beginningOffsets(all, client.patience())
        .forEach((at, first) -> consumer.seek(at, Math.max(first, Math.min(offset, ends.get(at)))));
    ends.entrySet().removeIf(end -> reached(consumer, end));
    return ends;
  }

  private void drain(
      KafkaConsumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> ends,
      Predicate<ConsumerRecord<byte[], byte[]>> more) {
    Deadline silence = new Deadline(client.patience());
    while (!ends.isEmpty()) {
      ConsumerRecords<byte[], byte[]> batch = consumer.poll(A_MOMENT);
      for (ConsumerRecord<byte[], byte[]> found : batch) {
        Long end = ends.get(new TopicPartition(found.topic(), found.partition()));
        if (end != null && found.offset() < end && !more.test(found)) {
          return;
        }
      }
      ends.entrySet().removeIf(end -> reached(consumer, end));
      silence = batch.isEmpty() ? silence : new Deadline(client.patience());
      if (silence.passed()) {
        throw client.silent();
      }
    }
  }

  private boolean reached(KafkaConsumer<?, ?> consumer, Map.Entry<TopicPartition, Long> end) {
    return consumer.position(end.getKey(), client.patience()) >= end.getValue();
  }
}
