package org.yujing.topic;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Follows a topic as it grows, committed records only. */
public final class TopicTail {
  private static final Duration A_MOMENT = Duration.ofMillis(200);

  private final TopicClient client;

  /**
   * How to reach the broker.
   *
   * @param client {@code bootstrap.servers}, and what else the operators' clients need
   * @param patience how long the broker may keep silent as the reading begins
   */
  public TopicTail(Properties client, Duration patience) {
    this.client = new TopicClient(client, patience);
  }

  /**
   * Shows records until one of the two says no.
   *
   * @param fromStart whether those that are there already are shown too
   * @param waiting is asked again and again whether to wait for more
   * @param more is shown a record and says whether to go on
   * @throws BrokerException where the topic cannot be read
   */
  public void follow(
      String topic,
      boolean fromStart,
      BooleanSupplier waiting,
      Predicate<ConsumerRecord<byte[], byte[]>> more) {
    client.with(
        topic,
        consumer -> {
          start(consumer, topic, fromStart);
          follow(consumer, waiting, more);
          return topic;
        });
  }

  private void start(KafkaConsumer<?, ?> consumer, String topic, boolean fromStart) {
    List<TopicPartition> all = client.partitions(consumer, topic);
    consumer.assign(all);
    var offsets =
        fromStart
            ? consumer.beginningOffsets(all, client.patience())
            : consumer.endOffsets(all, client.patience());
    offsets.forEach(consumer::seek);
  }

  private static void follow(
      KafkaConsumer<byte[], byte[]> consumer,
      BooleanSupplier waiting,
      Predicate<ConsumerRecord<byte[], byte[]>> more) {
    while (waiting.getAsBoolean()) {
      for (ConsumerRecord<byte[], byte[]> found : consumer.poll(A_MOMENT)) {
        if (!more.test(found)) {
          return;
        }
      }
    }
  }
}
