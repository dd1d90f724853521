package org.yujing.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How one topic is to be.
 *
 * @param copies of each partition
 * @param settings Kafka's own, by Kafka's names
 */
public record TopicPlan(String name, int partitions, int copies, Map<String, String> settings) {
  private static final long FOR_EVER = -1;

  public TopicPlan {
    Objects.requireNonNull(name, "name");
    settings = Map.copyOf(settings);
  }

  /**
   * What a file says of a topic.
   *
   * @param retention null for ever
   */
  public record Shape(
      int partitions, Duration retention, Cleanup cleanup, Stamp stamp, int maxMessageBytes) {

    /** The plan of a topic of this shape. */
    public TopicPlan of(String name, int copies) {
      Map<String, String> settings = new TreeMap<>();
      // With one copy lost of three the topic goes on; with one of two there is one left.
      int insync = copies > 2 ? copies - 1 : 1;
      settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.word);
      settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, stamp.word);
      settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes));
      settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(insync));
      if (cleanup == Cleanup.DELETE) {
        long kept = retention == null ? FOR_EVER : retention.toMillis();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept));
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, Long.toString(FOR_EVER));
      }
      return new TopicPlan(name, partitions, copies, settings);
    }
  }

  /** What becomes of old records. */
  public enum Cleanup {
    DELETE("delete"),
    COMPACT("compact");

    private final String word;

    Cleanup(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** Whose time a record carries. */
  public enum Stamp {
    /** The broker's, as it gets the record. */
    APPENDED("LogAppendTime"),
    /** The writer's. */
    CREATED("CreateTime");

    private final String word;

    Stamp(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
