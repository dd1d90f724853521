package org.yujing.topic;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record on its way to a topic.
 *
 * @param key what a topic keeps together and, where it is compacted, keeps the newest of
 * @param value one JSON object
 */
public record OutRecord(Topic topic, String key, String value, RecordHeads heads) {
  /** The most bytes of a key and a value together; what Kafka takes by default is a little more. */
  public static final int LARGEST = 1_000_000;

  private static final int MOST_BYTES_OF_A_CHARACTER = 3;

  public OutRecord {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(heads, "heads");
  }

  /** Whether it is so large that Kafka might refuse it. */
  public boolean tooLarge() {
    long characters = (long) value.length() + key.length() + heads.length();
    return characters * MOST_BYTES_OF_A_CHARACTER > LARGEST && size() > LARGEST;
  }

  private long size() {
    long most = (long) heads.length() * MOST_BYTES_OF_A_CHARACTER;
    return most + bytes(value).length + bytes(key).length;
  }

  /** The record as a producer sends it, stamped with the time at which it is written. */
  public ProducerRecord<byte[], byte[]> message() {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(topic.word(), bytes(key), bytes(value));
    heads.write(message.headers());
    return message;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
