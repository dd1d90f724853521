package org.yujing.topic;

/**
 * Where a topic is not as it is planned.
 *
 * @param setting {@code topic} where it is missing, {@code partitions}, {@code copies}, or a
 *     setting by Kafka's name
 * @param wanted as planned
 * @param found as it is; "" where the topic is missing
 */
public record TopicDifference(String topic, String setting, String wanted, String found) {
  public static final String MISSING = "topic";
  public static final String PARTITIONS = "partitions";
  public static final String COPIES = "copies";

  public boolean missing() {
    return setting.equals(MISSING);
  }

  static TopicDifference missing(String topic) {
    return new TopicDifference(topic, MISSING, topic, "");
  }
}
