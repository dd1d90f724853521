package org.yujing.pipeline;

import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.yujing.topic.Job;
import org.yujing.topic.KafkaClient;
import org.yujing.topic.OutRecord;

/** How records get to topics: as the job's settings say, or at least once. */
record TopicSink(KafkaClient client, Delivery delivery) {
  /** Room for the largest record and its heads. */
  private static final int LARGEST_REQUEST = 4 * OutRecord.LARGEST;

  /** With a transaction for each checkpoint, if delivery is exactly once. */
  Sink<OutRecord> of(Job job) {
    Properties settings = settings();
    if (delivery.exactlyOnce()) {
      settings.setProperty(
          ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
          Long.toString(delivery.transactionTimeout().toMillis()));
    }
    return new SafeClosing(
        builder(settings)
            .setDeliveryGuarantee(delivery.guarantee())
            .setTransactionalIdPrefix(job.title())
            .build());
  }

  /** Without waiting for a checkpoint. */
  Sink<OutRecord> atLeastOnce() {
    return new SafeClosing(
        builder(settings()).setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE).build());
  }

  private static KafkaSinkBuilder<OutRecord> builder(Properties settings) {
    return KafkaSink.<OutRecord>builder()
        .setKafkaProducerConfig(settings)
        .setRecordSerializer(serializer());
  }

  private static KafkaRecordSerializationSchema<OutRecord> serializer() {
    // Not the time of Flink's record: Kafka would delete a replay's output at once.
    return (record, context, time) -> record.message();
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.setProperty(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(LARGEST_REQUEST));
    settings.putAll(client.properties());
    settings.setProperty(ProducerConfig.ACKS_CONFIG, "all");
    settings.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    return settings;
  }
}
