package org.yujing.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.topic.TopicPlan.Cleanup;
import org.yujing.topic.TopicPlan.Shape;
import org.yujing.topic.TopicPlan.Stamp;

/** Reads what the operators say of one topic, and refuses what would break the jobs. */
final class TopicShapeReader {
  /** As Kafka has it unless told otherwise, and as {@link OutRecord} relies on. */
  static final int LEAST_MESSAGE = 1_048_588;

  /** A rule set is one message. */
  static final int LEAST_RULES_MESSAGE = 8 << 20;

  private static final int MOST_MESSAGE = 1 << 30;
  private static final int MOST_PARTITIONS = 10_000;
  private static final String FOREVER = "forever";
  private static final Map<String, Cleanup> CLEANUPS =
      Map.of(Cleanup.DELETE.word(), Cleanup.DELETE, Cleanup.COMPACT.word(), Cleanup.COMPACT);
  private static final Map<String, Stamp> STAMPS =
      Map.of(Stamp.APPENDED.word(), Stamp.APPENDED, Stamp.CREATED.word(), Stamp.CREATED);

  private final YamlMapping entry;
  private final Topic topic;

  /** {@code topic}: null for one that signals come from. */
  TopicShapeReader(YamlMapping entry, Topic topic) {
    this.entry = entry;
    this.topic = topic;
  }

  Optional<Shape> shape() {
    Optional<Integer> partitions = entry.need("partitions").flatMap(this::partitions);
    Cleanup cleanup =
        entry
            .find("cleanup_policy")
            .flatMap(node -> node.word(CLEANUPS.keySet()).flatMap(word -> cleanup(word, node)))
            .orElse(usualCleanup());
    Duration retention = retention(cleanup);
    Stamp stamp =
        entry
            .find("timestamp_type")
            .flatMap(node -> node.word(STAMPS.keySet()).flatMap(word -> stamp(word, node)))
            .orElse(Stamp.APPENDED);
    int least = topic == Topic.RULES ? LEAST_RULES_MESSAGE : LEAST_MESSAGE;
    int largest =
        entry
            .find("max_message_bytes")
            .flatMap(node -> node.integer(least, MOST_MESSAGE))
            .orElse(least);
    entry.reportUnknownKeys();
    return partitions.map(count -> new Shape(count, retention, cleanup, stamp, largest));
  }

  private Optional<Integer> partitions(YamlNode node) {
    Optional<Integer> count = node.integer(1, MOST_PARTITIONS);
    boolean single = topic == Topic.RULES || topic == Topic.RULES_STATUS;
    if (single && count.filter(many -> many > 1).isPresent()) {
      return refused(node, topic.word() + " has one partition", "its records are in one order");
    }
    return count;
  }

  private Cleanup usualCleanup() {
    return topic == Topic.QUEUE ? Cleanup.COMPACT : Cleanup.DELETE;
  }

  private Optional<Cleanup> cleanup(String word, YamlNode node) {
    Cleanup cleanup = CLEANUPS.get(word);
    if (topic == Topic.QUEUE && cleanup != Cleanup.COMPACT) {
      String hint = "it holds the newest state of each item: cleanup_policy: compact";
      return refused(node, "queue is compacted", hint);
    }
    if (topic != Topic.QUEUE && cleanup == Cleanup.COMPACT) {
      String hint = "each of its records counts: cleanup_policy: delete";
      return refused(node, "only queue is compacted", hint);
    }
    return Optional.of(cleanup);
  }

  /** Null for ever. */
  private Duration retention(Cleanup cleanup) {
    if (cleanup == Cleanup.COMPACT) {
      entry.refuse("retention", "a compacted topic keeps the newest record of each key");
      return null;
    }
    return entry.need("retention").flatMap(this::retention).orElse(null);
  }

  private Optional<Duration> retention(YamlNode node) {
    boolean forever =
        node.kind() == YamlNode.Kind.TEXT
            && node.scalar().filter(text -> text.equals(FOREVER)).isPresent();
    boolean needed = topic == Topic.RULES || topic == Topic.RULES_STATUS;
    if (needed && !forever) {
      return refused(node, topic.word() + " is kept for ever", "retention: " + FOREVER);
    }
    return forever ? Optional.empty() : node.duration();
  }

  private Optional<Stamp> stamp(String word, YamlNode node) {
    Stamp stamp = STAMPS.get(word);
    if (topic != null && topic.output() && stamp != Stamp.APPENDED) {
      String hint = "with event times a replay is deleted at once: LogAppendTime";
      return refused(node, "what the jobs write is stamped by Kafka", hint);
    }
    return Optional.of(stamp);
  }

  private static <T> Optional<T> refused(YamlNode node, String what, String hint) {
    node.problem(ProblemCode.BAD_VALUE, what, hint);
    return Optional.empty();
  }
}
