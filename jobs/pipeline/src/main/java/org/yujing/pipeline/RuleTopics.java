package org.yujing.pipeline;

import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.yujing.publish.RulesStatus;
import org.yujing.publish.RulesStatusJson;
import org.yujing.topic.Topic;

/** The topics on which rule sets come, and are answered. They have no say in time. */
record RuleTopics(StreamExecutionEnvironment env, Properties client, String group) {

  /** The sets from this number on; a restored job goes on where it was. */
  DataStream<HandedOver> rules(long number) {
    TopicPartition only = new TopicPartition(Topic.RULES.word(), 0);
    KafkaSource<HandedOver> rules =
        source(Topic.RULES, new Messages())
            .setStartingOffsets(OffsetsInitializer.offsets(Map.of(only, number - 1)))
            .build();
    return from(rules, "rules", HandedOverWire.TYPE, Uids.RULES_IN);
  }

  /** All answers; what is none is passed over. */
  DataStream<RulesStatus> statuses() {
    KafkaSource<RulesStatus> statuses =
        source(Topic.RULES_STATUS, new Answers())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .build();
    return from(statuses, "rules-status", RulesStatusWire.TYPE, Uids.STATUS_IN);
  }

  private <T> KafkaSourceBuilder<T> source(
      Topic topic, KafkaRecordDeserializationSchema<T> reading) {
    return KafkaSource.<T>builder()
        .setProperties(client)
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        // One partition each, for good; asking for more would fail while the broker is away.
        .setProperty(KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(), "-1")
        .setClientIdPrefix(group + "-" + topic.word())
        .setGroupId(group)
        .setTopics(topic.word())
        .setDeserializer(reading);
  }

  private <T> DataStream<T> from(
      KafkaSource<T> source, String name, TypeInformation<T> type, String uid) {
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), "topic " + name, type)
        .uid(uid)
        .setParallelism(1);
  }

  private record Messages() implements KafkaRecordDeserializationSchema<HandedOver> {
    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<HandedOver> out) {
      byte[] value = message.value() == null ? NOTHING : message.value();
      out.collect(new HandedOver(message.offset() + 1, message.timestamp(), value));
    }

    @Override
    public TypeInformation<HandedOver> getProducedType() {
      return HandedOverWire.TYPE;
    }
  }

  private record Answers() implements KafkaRecordDeserializationSchema<RulesStatus> {
    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<RulesStatus> out) {
      RulesStatusJson.read(message.value()).ifPresent(out::collect);
    }

    @Override
    public TypeInformation<RulesStatus> getProducedType() {
      return RulesStatusWire.TYPE;
    }
  }
}
