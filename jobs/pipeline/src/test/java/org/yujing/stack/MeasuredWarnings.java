package org.yujing.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic of warnings as it grows, and notes when each was there to be read. */
final class MeasuredWarnings implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration A_MOMENT = Duration.ofMillis(100);

  private final AtomicBoolean going = new AtomicBoolean(true);
  private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final Thread thread;

  /**
   * One warning.
   *
   * @param time of the signal that raised it
   * @param version of the rule set that it names
   * @param written when the broker had it, committed or not
   * @param read when it was here
   */
  record Seen(String rule, long time, String version, long written, long read) {}

  /** {@code committed}: whether those of open transactions are waited for. */
  MeasuredWarnings(Properties client, boolean committed) {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.setProperty("key.deserializer", StringDeserializer.class.getName());
    settings.setProperty("value.deserializer", StringDeserializer.class.getName());
    settings.setProperty("isolation.level", committed ? "read_committed" : "read_uncommitted");
    KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
    List<TopicPartition> all =
        consumer.partitionsFor("warnings").stream()
            .map(one -> new TopicPartition(one.topic(), one.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToEnd(all);
    all.forEach(consumer::position);
    this.thread = new Thread(() -> read(consumer), "measured-warnings");
    thread.start();
  }

  private void read(KafkaConsumer<String, String> consumer) {
    try (consumer) {
      while (going.get()) {
        var records = consumer.poll(A_MOMENT);
        long now = System.currentTimeMillis();
        records.forEach(record -> seen.add(seen(record, now)));
      }
    }
  }

  private static Seen seen(ConsumerRecord<String, String> record, long now) {
    try {
      JsonNode warning = JSON.readTree(record.value());
      return new Seen(
          warning.path("rule").asText(),
          OffsetDateTime.parse(warning.path("time").asText()).toInstant().toEpochMilli(),
          warning.path("rule_version").asText(),
          record.timestamp(),
          now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConcurrentLinkedQueue<Seen> seen() {
    return seen;
  }

  @Override
  public void close() {
    going.set(false);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
