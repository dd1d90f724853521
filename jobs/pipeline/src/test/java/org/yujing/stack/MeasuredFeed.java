package org.yujing.stack;

import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes readings into the topic, at a steady pace or all at once. */
@SuppressWarnings("FutureReturnValueIgnored") // The callback, or the flush, hears of it.
final class MeasuredFeed implements AutoCloseable {
  static final String TOPIC = "signals.readings";
  static final String BACKLOG = "signals.backlog";

  /** So that a backlog is days long, and what is remembered for a day stops growing soon. */
  static final int APART = 50;

  private static final int DEVICES = 48;
  private static final int PARTITIONS = 4;

  private final KafkaProducer<String, String> producer;
  private final AtomicBoolean going = new AtomicBoolean();
  private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
  private Thread thread;

  /** One signal: its time, taken before it was sent, and when the broker had it. */
  record Sent(long time, long acknowledged) {}

  MeasuredFeed(Properties client) {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.setProperty("key.serializer", StringSerializer.class.getName());
    settings.setProperty("value.serializer", StringSerializer.class.getName());
    settings.setProperty("acks", "all");
    settings.setProperty("linger.ms", "0");
    this.producer = new KafkaProducer<>(settings);
  }

  /** Sends signals that each raise a warning, in the background, until {@link #stop}. */
  void steady(int perSecond) {
    going.set(true);
    thread = new Thread(() -> send(perSecond), "measured-feed");
    thread.start();
  }

  private void send(int perSecond) {
    long begin = System.nanoTime();
    long last = 0;
    for (long i = 0; going.get(); i++) {
      long wait = begin + i * 1_000_000_000L / perSecond - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
      // A device has one reading at a time: behind schedule, several would be one moment's.
      long time = Math.max(System.currentTimeMillis(), last + 1);
      last = time;
      String device = "M-" + i % DEVICES;
      producer.send(
          new ProducerRecord<>(TOPIC, device, reading(device, "measured", 1, time)),
          (metadata, failed) -> heard(time, failed));
    }
  }

  private void heard(long time, Exception failed) {
    if (failed != null) {
      throw new IllegalStateException(failed);
    }
    sent.add(new Sent(time, System.currentTimeMillis()));
  }

  /** What was sent and acknowledged so far. */
  ConcurrentLinkedQueue<Sent> sent() {
    return sent;
  }

  void stop() {
    going.set(false);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    producer.flush();
  }

  /**
   * Sends signals {@link #APART} milliseconds apart from {@code from} on, over many devices; each
   * fiftieth raises a warning.
   *
   * @param kinds how many metrics there are: {@link ThousandRules#metric}
   * @return how many must raise one
   */
  int backlog(int count, long from, int kinds) {
    int matching = 0;
    for (int i = 0; i < count; i++) {
      boolean matches = i % 50 == 0;
      matching += matches ? 1 : 0;
      int kind = i % kinds;
      String device = matches ? "M-" + i % DEVICES : "D-" + kind + "-" + i / kinds % 200;
      String metric = matches ? "measured" : ThousandRules.metric(kind);
      double value = i % 97 == 0 ? 30 : 5 + i % 7;
      String text = reading(device, metric, value, from + (long) i * APART);
      producer.send(new ProducerRecord<>(BACKLOG, i % PARTITIONS, device, text));
    }
    producer.flush();
    return matching;
  }

  private static String reading(String device, String metric, double value, long time) {
    return "{\"time\":\"%s\",\"device\":\"%s\",\"metric\":\"%s\",\"value\":%s}"
        .formatted(Instant.ofEpochMilli(time), device, metric, value);
  }

  @Override
  public void close() {
    producer.close();
  }
}
