package org.yujing.pipeline;

import java.util.Properties;
import java.util.function.ToIntFunction;

/**
 * The near ends of a live job.
 *
 * @param client how every client of Kafka is set up: servers, and what the operators' file says
 * @param group the consumer group, whose offsets a job without a savepoint starts from
 * @param partitions how many a topic has
 */
record TopicEnds(Properties client, String group, ToIntFunction<String> partitions) {

  /** So many tasks read a topic that none of them is without a partition. */
  int parallelism(String topic, int most) {
    return Math.max(1, Math.min(most, partitions.applyAsInt(topic)));
  }
}
