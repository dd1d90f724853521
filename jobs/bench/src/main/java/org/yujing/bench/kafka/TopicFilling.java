package org.yujing.bench.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.yujing.bench.district.Lines;

/** Writes lines to a topic, unless all of them are there. */
record TopicFilling(Map<String, Object> client, String topic, int partitions) {
  private static final int BATCH = 1 << 18;

  void fill(Lines lines) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(client)) {
      if (!admin.listTopics().names().get().contains(topic)) {
        NewTopic made = new NewTopic(topic, partitions, (short) 1);
        made.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        admin.createTopics(List.of(made)).all().get();
        send(lines);
      }
      long there = records(admin);
      if (there != lines.size()) {
        throw new IllegalStateException(
            "topic %s has %d records, not %d: delete it".formatted(topic, there, lines.size()));
      }
    }
  }

  private long records(Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends =
        IntStream.range(0, partitions)
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .collect(Collectors.toMap(Function.identity(), one -> OffsetSpec.latest()));
    return admin.listOffsets(ends).all().get().values().stream()
        .mapToLong(ListOffsetsResultInfo::offset)
        .sum();
  }

  private void send(Lines lines) throws ExecutionException, InterruptedException {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 50);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      Future<RecordMetadata> last = null;
      for (int number = 0; number < lines.size(); number++) {
        last =
            producer.send(
                new ProducerRecord<>(topic, number % partitions, null, lines.line(number)));
      }
      last.get();
    }
  }
}
