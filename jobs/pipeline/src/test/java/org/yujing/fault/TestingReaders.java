package org.yujing.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.yujing.topic.Topic;

/** Readers of a topic that have read all of it, go away and come back. */
final class TestingReaders {
  private final Properties client;
  private final Map<TopicPartition, Long> left = new HashMap<>();

  private TestingReaders(Properties client) {
    this.client = client;
  }

  static TestingReaders at(TestingWorld world, Topic topic) {
    TestingReaders readers = new TestingReaders(world.client());
    try (var consumer = readers.open("none")) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic.word()).stream()
              .map(one -> new TopicPartition(topic.word(), one.partition()))
              .toList();
      readers.left.putAll(consumer.endOffsets(all));
    }
    return readers;
  }

  /** How many offsets one that takes what is there goes past without a word. */
  long missed() {
    try (var consumer = open("earliest")) {
      back(consumer);
      consumer.poll(Duration.ofSeconds(5));
      return left.entrySet().stream()
          .mapToLong(one -> Math.max(0, firstAfter(consumer, one.getKey()) - one.getValue()))
          .sum();
    }
  }

  private static long firstAfter(KafkaConsumer<?, ?> consumer, TopicPartition at) {
    return consumer.beginningOffsets(List.of(at)).get(at);
  }

  /** Whether one that wants to know is told. */
  boolean told() {
    try (var consumer = open("none")) {
      back(consumer);
      for (int i = 0; i < 20; i++) {
        consumer.poll(Duration.ofMillis(500));
      }
      return false;
    } catch (InvalidOffsetException gone) {
      return true;
    }
  }

  private void back(KafkaConsumer<?, ?> consumer) {
    consumer.assign(left.keySet());
    left.forEach(consumer::seek);
  }

  private KafkaConsumer<String, String> open(String reset) {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }
}
