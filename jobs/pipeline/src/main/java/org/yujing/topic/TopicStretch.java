package org.yujing.topic;

import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * A stretch of a topic as it was when somebody asked: what comes later is none of it.
 *
 * @param starts by partition, the offset of the first record
 * @param ends by partition, the offset behind the last one that was committed
 * @param cut whether records of the time asked for may have been deleted
 * @param whole from which time on, in milliseconds, nothing is missing where it is cut; empty where
 *     a partition has nothing left
 */
public record TopicStretch(
    String topic,
    Map<TopicPartition, Long> starts,
    Map<TopicPartition, Long> ends,
    boolean cut,
    OptionalLong whole) {

  public TopicStretch {
    starts = Map.copyOf(starts);
    ends = Map.copyOf(ends);
  }

  /** Whether there is nothing in it but, at most, what transactions leave behind. */
  public boolean empty() {
    return starts.entrySet().stream().noneMatch(at -> at.getValue() < ends.get(at.getKey()));
  }
}
