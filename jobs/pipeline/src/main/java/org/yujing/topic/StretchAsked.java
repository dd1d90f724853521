package org.yujing.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** What a broker says of a topic's partitions when it is asked for a stretch. */
record StretchAsked(
    Map<TopicPartition, Long> beginnings,
    Map<TopicPartition, Long> ends,
    Map<TopicPartition, OffsetAndTimestamp> found) {

  /**
   * {@code since}: in milliseconds, by the broker's dates of records; all there are before 1970.
   */
  static StretchAsked of(
      KafkaConsumer<?, ?> consumer, List<TopicPartition> all, long since, TopicClient client) {
    return new StretchAsked(
        consumer.beginningOffsets(all, client.patience()),
        consumer.endOffsets(all, client.patience()),
        since <= 0
            ? Map.of()
            : consumer.offsetsForTimes(
                all.stream().collect(Collectors.toMap(Function.identity(), at -> since)),
                client.patience()));
  }

  /** All that the topic holds. */
  TopicStretch whole(String topic) {
    return new TopicStretch(topic, beginnings, ends, false, OptionalLong.empty());
  }

  /** What it holds of the time asked for. */
  TopicStretch since(String topic) {
    Map<TopicPartition, Long> starts = new HashMap<>();
    ends.forEach((at, end) -> starts.put(at, Math.min(end, start(at))));
    List<TopicPartition> cut = ends.keySet().stream().filter(this::cut).toList();
    boolean left = cut.stream().allMatch(at -> found.get(at) != null);
    OptionalLong whole =
        left ? cut.stream().mapToLong(at -> found.get(at).timestamp()).max() : OptionalLong.empty();
    return new TopicStretch(topic, starts, ends, !cut.isEmpty(), whole);
  }

  private long start(TopicPartition at) {
    OffsetAndTimestamp first = found.get(at);
    return first == null ? ends.get(at) : first.offset();
  }

  /** Records were deleted, and none is left that is older than the time asked for. */
  private boolean cut(TopicPartition at) {
    return beginnings.get(at) > 0 && start(at) == beginnings.get(at);
  }
}
