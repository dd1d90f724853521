package org.yujing.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.yujing.topic.Topic;

/** Hears all that the jobs say, committed records only, from the first on. */
final class Listener implements AutoCloseable {
  private static final Duration A_MOMENT = Duration.ofMillis(100);

  private final KafkaConsumer<String, String> consumer;
  private final Map<String, List<Said>> heard = new TreeMap<>();

  Listener(String servers) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> all = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      if (topic.output()) {
        consumer
            .partitionsFor(topic.word())
            .forEach(one -> all.add(new TopicPartition(topic.word(), one.partition())));
      }
    }
    consumer.assign(all);
  }

  /** Everything up to now, each partition's in order. */
  List<Said> said(Topic topic) {
    for (var found = consumer.poll(A_MOMENT); !found.isEmpty(); found = consumer.poll(A_MOMENT)) {
      found.forEach(
          one ->
              heard
                  .computeIfAbsent(one.topic(), any -> new ArrayList<>())
                  .add(Said.of(one.value())));
    }
    return heard.getOrDefault(topic.word(), List.of());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
