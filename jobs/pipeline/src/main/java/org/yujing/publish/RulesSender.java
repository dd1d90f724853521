package org.yujing.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.yujing.topic.BrokerException;
import org.yujing.topic.RecordHeads;
import org.yujing.topic.Topic;

/**
 * Hands over one rule set. Not in a transaction: its marks would take offsets, and numbers have no
 * gaps.
 */
final class RulesSender {
  private static final String SOURCE = "/yujing/publish";

  /** A set is large, and a broker that was reached may be busy. */
  private static final int LEAST_PATIENCE = 30_000;

  private final Properties client;
  private final Duration patience;

  RulesSender(Properties client, Duration patience) {
    this.client = new Properties();
    this.client.putAll(client);
    this.patience = patience;
  }

  /** Its number, once the broker has it for good. */
  long send(PublishedRules rules) {
    byte[] key = rules.version().getBytes(StandardCharsets.UTF_8);
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings())) {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(Topic.RULES.word(), 0, key, RulesJson.write(rules));
      heads(rules).write(record.headers());
      return producer.send(record).get().offset() + 1;
    } catch (ExecutionException wrong) {
      throw wrong.getCause() instanceof KafkaException known
          ? failed(known)
          : new IllegalStateException(wrong.getCause());
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    } catch (KafkaException wrong) {
      throw failed(wrong);
    }
  }

  private static RecordHeads heads(PublishedRules rules) {
    return new RecordHeads(rules.version(), SOURCE, Topic.RULES.type(), null, "");
  }

  private BrokerException failed(KafkaException wrong) {
    String servers = client.getProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "");
    return BrokerException.of(wrong, servers, Topic.RULES.word());
  }

  private Properties settings() {
    int millis = (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST_PATIENCE, patience.toMillis()));
    Properties settings = new Properties();
    settings.putAll(client);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * RulesJson.LARGEST);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
    return settings;
  }
}
