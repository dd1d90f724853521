package org.yujing.command;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.yujing.topic.BrokerException;

/** Puts messages into topics; what goes wrong with one is told at the next. */
final class FeedSender implements AutoCloseable {
  private final String servers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<BrokerException> wrong = new AtomicReference<>();

  FeedSender(Properties client, Duration patience) {
    this.servers = client.getProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG);
    this.producer = new KafkaProducer<>(settings(client, patience));
  }

  private static Properties settings(Properties client, Duration patience) {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) patience.toMillis());
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 << 20);
    return settings;
  }

  /** Records of one key keep their order. */
  void send(String topic, String key, byte[] message) {
    tell();
    byte[] bytes = key.isEmpty() ? null : key.getBytes(StandardCharsets.UTF_8);
    try {
      Future<RecordMetadata> unused =
          producer.send(
              new ProducerRecord<>(topic, bytes, message), (sent, failed) -> hear(failed, topic));
    } catch (KafkaException failed) {
      throw BrokerException.of(failed, servers, topic);
    }
  }

  private void hear(Exception failed, String topic) {
    if (failed instanceof KafkaException known) {
      wrong.compareAndSet(null, BrokerException.of(known, servers, topic));
    } else if (failed != null) {
      throw new IllegalStateException(failed);
    }
  }

  private void tell() {
    if (wrong.get() != null) {
      throw wrong.get();
    }
  }

  /** Waits until all that was sent is there. */
  void flush() {
    producer.flush();
    tell();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
