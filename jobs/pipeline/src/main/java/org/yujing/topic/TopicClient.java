package org.yujing.topic;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens a consumer of committed records for one piece of work, and closes it. */
final class TopicClient {
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private final Properties client;
  private final Duration patience;

  TopicClient(Properties client, Duration patience) {
    this.client = new Properties();
    this.client.putAll(client);
    this.patience = patience;
  }

  /** What the client throws, in our words. */
  <T> T with(String topic, Function<KafkaConsumer<byte[], byte[]>, T> work) {
    try {
      return with(new KafkaConsumer<>(settings()), work);
    } catch (KafkaException wrong) {
      throw BrokerException.of(wrong, servers(), topic);
    }
  }

  /** It belongs to no group: there is nothing to wait for as it closes. */
  private static <T> T with(
      KafkaConsumer<byte[], byte[]> consumer, Function<KafkaConsumer<byte[], byte[]>, T> work) {
    try {
      return work.apply(consumer);
    } finally {
      consumer.close(CloseOptions.timeout(CLOSING));
    }
  }

  List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic, patience);
    if (found == null || found.isEmpty()) {
      throw new BrokerException(BrokerException.Trouble.NO_TOPIC, topic, null);
    }
    return found.stream().map(one -> new TopicPartition(topic, one.partition())).toList();
  }

  Duration patience() {
    return patience;
  }

  /** The broker has been silent for too long. */
  BrokerException silent() {
    return new BrokerException(BrokerException.Trouble.UNREACHABLE, servers(), null);
  }

  private String servers() {
    return client.getProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "");
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    // What retention deletes while somebody reads is passed over, and not all that is left with it.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    return settings;
  }
}
