package org.yujing.fault;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends records, each once and in order, whatever becomes of the broker meanwhile. */
final class Sender implements AutoCloseable {
  private static final int EACH_SECOND = 400;

  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicInteger failed = new AtomicInteger();

  Sender(String servers) {
    Properties settings = new Properties();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 << 20);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 300_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 300_000);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A round on its way. */
  static final class Feeding {
    private final AtomicInteger sent = new AtomicInteger();
    private final int all;
    private final Thread thread;

    private Feeding(Sender sender, List<Sent> records) {
      this.all = records.size();
      this.thread =
          new Thread(
              () -> {
                for (Sent record : records) {
                  sender.send(record.feed().topic(), record.partition(), record.value());
                  sent.incrementAndGet();
                  LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / EACH_SECOND);
                }
              },
              "feeding");
      thread.setDaemon(true);
      thread.start();
    }

    /** Waits until so many hundredths of it are on their way. */
    void reach(int percent) {
      Patience.await(percent + " % sent", () -> sent.get() >= all * percent / 100);
    }

    int size() {
      return all;
    }
  }

  Feeding feed(List<Sent> records) {
    return new Feeding(this, records);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of it.
  void send(String topic, Integer partition, byte[] value) {
    producer.send(
        new ProducerRecord<>(topic, partition, null, value),
        (done, problem) -> {
          if (problem != null) {
            failed.incrementAndGet();
          }
        });
  }

  /**
   * Sends one and waits until it is there: in the topic and partition, at the offset, that it says.
   */
  RecordMetadata put(String topic, int partition, byte[] value) throws Exception {
    return producer.send(new ProducerRecord<>(topic, partition, null, value)).get();
  }

  /** Waits until everything is there. */
  void flush() {
    producer.flush();
    if (failed.get() > 0) {
      throw new AssertionError(failed.get() + " records could not be sent");
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
