package org.yujing.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of a real broker, for one test. */
public final class TestingTopic implements AutoCloseable {
  public final String name;
  private final Properties client = new Properties();
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private KafkaProducer<byte[], byte[]> transactions;
  private volatile Exception lost;

  /** Creates it, with dates of records as their senders give them. */
  public TestingTopic(String servers, int partitions) throws Exception {
    this.name = "test-" + UUID.randomUUID();
    client.setProperty("bootstrap.servers", servers);
    admin = Admin.create(client);
    NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
    admin.createTopics(List.of(topic.configs(Map.of("max.message.bytes", "3000000")))).all().get();
    // A number for a producer is not always there when a broker has just started: then nothing is
    // sent until records expire. Only transactions need one.
    producer = producer(Map.of("max.request.size", "3000000", "enable.idempotence", "false"));
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.putAll(more);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "20000");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "45000");
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  public Properties client() {
    return client;
  }

  void send(int partition, String id, long time) {
    sendBytes(partition, event(id, time).getBytes(StandardCharsets.UTF_8));
  }

  static String event(String id, long time) {
    return "{\"id\":\"%s\",\"time\":\"%s\",\"type\":\"grid.visit\"}"
        .formatted(id, Instant.ofEpochMilli(time));
  }

  void sendBytes(int partition, byte[] value) {
    send(partition, null, value);
  }

  /** A record that was sent at a time, in milliseconds; null: now. */
  public void send(int partition, Long time, byte[] value) {
    Future<?> unused =
        producer.send(
            new ProducerRecord<>(name, partition, time, null, value),
            (sent, failure) -> {
              if (failure != null) {
                lost = failure;
              }
            });
  }

  /** Everything that was sent is there now. */
  public void flush() {
    producer.flush();
    if (lost != null) {
      throw new IllegalStateException("not everything was sent", lost);
    }
  }

  /** A producer in whose transactions signals can be sent; one at a time. */
  public KafkaProducer<byte[], byte[]> transactions() {
    if (transactions == null) {
      transactions = producer(Map.of("transactional.id", name));
      transactions.initTransactions();
    }
    return transactions;
  }

  /** Sends a signal in the open transaction, and sees to it that it is there. */
  public void sendOpen(String id, int partition, long time) {
    byte[] value = event(id, time).getBytes(StandardCharsets.UTF_8);
    Future<?> unused = transactions.send(new ProducerRecord<>(name, partition, null, value));
    transactions.flush();
  }

  void grow(int partitions) throws Exception {
    admin.createPartitions(Map.of(name, NewPartitions.increaseTo(partitions))).all().get();
  }

  /** Deletes the first records of a partition, as retention does. */
  public void delete(int partition, long before) throws Exception {
    TopicPartition at = new TopicPartition(name, partition);
    admin.deleteRecords(Map.of(at, RecordsToDelete.beforeOffset(before))).all().get();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    if (transactions != null) {
      transactions.close(Duration.ZERO);
    }
    admin.close(Duration.ZERO);
  }
}
