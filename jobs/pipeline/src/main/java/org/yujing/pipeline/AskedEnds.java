package org.yujing.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.yujing.pipeline.PartitionTime.Ends;

/** Asks Kafka; one question is open at a time, and a second lies between two. */
final class AskedEnds implements BrokerEnds {
  private static final long BETWEEN = 1000;

  private final Admin admin;
  private final String topic;
  private volatile CompletableFuture<Map<Integer, Ends>> answer =
      CompletableFuture.completedFuture(Map.of());
  private volatile long waitingSince;
  private Map<Integer, Ends> heard = Map.of();
  private long asked = PartitionTime.NONE;

  AskedEnds(Properties client, String topic) {
    this.admin = Admin.create(client);
    this.topic = topic;
  }

  @Override
  public void ask(List<Integer> partitions, long now) {
    boolean early = asked != PartitionTime.NONE && now - asked < BETWEEN && now >= asked;
    if (partitions.isEmpty() || early || !answer.isDone()) {
      return;
    }
    heard = heard();
    waitingSince = answered() ? now : waitingSince;
    asked = now;
    answer =
        offsets(partitions, OffsetSpec.earliest())
            .thenCombine(
                offsets(partitions, OffsetSpec.latest()),
                (beginnings, ends) -> ends(now, beginnings, ends));
  }

  @Override
  public Map<Integer, Ends> heard() {
    return answered() ? answer.join() : heard;
  }

  private boolean answered() {
    return answer.isDone() && !answer.isCompletedExceptionally();
  }

  @Override
  public long waiting(long now) {
    return answered() ? 0 : now - waitingSince;
  }

  private CompletableFuture<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
      List<Integer> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> question =
        partitions.stream()
            .map(partition -> new TopicPartition(topic, partition))
            .collect(Collectors.toMap(Function.identity(), partition -> which));
    return admin.listOffsets(question).all().toCompletionStage().toCompletableFuture();
  }

  private static Map<Integer, Ends> ends(
      long asked,
      Map<TopicPartition, ListOffsetsResultInfo> beginnings,
      Map<TopicPartition, ListOffsetsResultInfo> ends) {
    Map<Integer, Ends> all = new HashMap<>();
    ends.forEach(
        (partition, end) ->
            all.put(
                partition.partition(),
                new Ends(asked, beginnings.get(partition).offset(), end.offset())));
    return all;
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
