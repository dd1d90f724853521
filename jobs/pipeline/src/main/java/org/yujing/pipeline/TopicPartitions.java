package org.yujing.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.connector.kafka.source.enumerator.subscriber.KafkaSubscriber;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions of one topic. While the broker cannot be asked they are those that were there: a
 * reader outlives a broker that is gone for a while, and so must who looks for new partitions.
 */
final class TopicPartitions implements KafkaSubscriber {
  private static final Logger LOG = LoggerFactory.getLogger(TopicPartitions.class);
  private static final long serialVersionUID = 1;

  private final String topic;
  private final Set<TopicPartition> known = new HashSet<>();

  TopicPartitions(String topic) {
    this.topic = topic;
  }

  @Override
  public Set<TopicPartition> getSubscribedTopicPartitions(AdminClient admin) {
    try {
      known.addAll(
          KafkaSubscriber.getTopicListSubscriber(List.of(topic))
              .getSubscribedTopicPartitions(admin));
    } catch (RuntimeException unreachable) {
      if (known.isEmpty()) {
        throw unreachable;
      }
      LOG.warn("nobody says whether {} has new partitions", topic, unreachable);
    }
    return Set.copyOf(known);
  }
}
