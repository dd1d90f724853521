package org.yujing.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.yujing.stack.StackStatus.Lag;

/**
 * How many records of its topics a job has not read yet, as of its last checkpoint. On a topic that
 * is written in transactions the last of these marks counts as one record for each partition.
 */
final class TopicLags {
  private static final int PATIENCE_SECONDS = 10;

  private final Admin admin;

  TopicLags(Admin admin) {
    this.admin = admin;
  }

  /** By topic; topics that do not exist are left out. */
  List<Lag> of(LiveJob job, List<String> topics) throws ExecutionException, TimeoutException {
    Map<TopicPartition, Long> ends = offsets(partitions(topics), OffsetSpec.latest());
    Map<TopicPartition, Long> starts = offsets(ends.keySet(), OffsetSpec.earliest());
    Map<TopicPartition, Long> read = new HashMap<>(starts);
    committed(job.title())
        .forEach(
            (partition, at) -> {
              if (at != null && ends.containsKey(partition)) {
                read.merge(partition, at.offset(), Math::max);
              }
            });
    Map<String, Long> byTopic = new TreeMap<>();
    ends.forEach(
        (partition, end) ->
            byTopic.merge(partition.topic(), end - read.getOrDefault(partition, 0L), Long::sum));
    List<Lag> lags = new ArrayList<>();
    byTopic.forEach((topic, records) -> lags.add(new Lag(job.word(), topic, records)));
    return lags;
  }

  private Set<TopicPartition> partitions(List<String> topics)
      throws ExecutionException, TimeoutException {
    Set<String> there = get(admin.listTopics().names());
    List<String> found = topics.stream().filter(there::contains).distinct().toList();
    return get(admin.describeTopics(found).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .collect(Collectors.toSet());
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> wish =
        partitions.stream().collect(Collectors.toMap(one -> one, one -> which));
    Map<TopicPartition, ListOffsetsResultInfo> found = get(admin.listOffsets(wish).all());
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group)
      throws ExecutionException, TimeoutException {
    return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
  }

  private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, TimeoutException {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }
}
