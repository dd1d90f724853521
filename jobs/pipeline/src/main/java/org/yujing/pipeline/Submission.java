package org.yujing.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.CheckpointConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.problem.Durations;
import org.yujing.topic.BrokerException;
import org.yujing.topic.Job;
import org.yujing.topic.OutRecord;
import org.yujing.topic.Topic;
import org.yujing.topic.TopicAdmin;

/**
 * What would let a job fail and start again for ever, while Flink says that it runs, is found
 * before it is submitted: missing topics, topics for small records, and transactions longer than
 * the broker allows; and checkpoints that could not be gone on from.
 */
final class Submission {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Submission() {}

  /** {@code inputs}: the topics that the job reads. */
  static void check(StreamExecutionEnvironment env, JobConfig config, Collection<String> inputs) {
    List<String> wrong = new ArrayList<>();
    alignment(env, wrong);
    if (config.delivery().exactlyOnce()) {
      checkpoints(env, config.delivery().transactionTimeout(), wrong);
    }
    try (TopicAdmin admin = new TopicAdmin(config.kafka(), PATIENCE)) {
      topics(admin, config.job(), inputs, wrong);
      if (config.delivery().exactlyOnce()) {
        limit(admin.transactionLimit(), config.delivery().transactionTimeout(), wrong);
      }
    } catch (BrokerException trouble) {
      wrong.add(trouble.getMessage());
    }
    if (!wrong.isEmpty()) {
      throw new JobStartException(config.job().title() + " cannot start:", wrong);
    }
  }

  /** All tasks enter a rule set at one moment: a checkpoint must find them at the same one. */
  static void alignment(StreamExecutionEnvironment env, List<String> wrong) {
    CheckpointConfig checkpoints = env.getCheckpointConfig();
    if (!checkpoints.isCheckpointingEnabled()) {
      return;
    }
    if (checkpoints.getCheckpointingConsistencyMode() != CheckpointingMode.EXACTLY_ONCE) {
      wrong.add(
          "Flink's checkpoints count records twice (execution.checkpointing.mode must be"
              + " EXACTLY_ONCE, whatever delivery is)");
    }
    if (checkpoints.isUnalignedCheckpointsEnabled()) {
      wrong.add(
          "Flink's checkpoints are unaligned, and tasks would be restored under different rule"
              + " sets (execution.checkpointing.unaligned.enabled must be false)");
    }
  }

  static void checkpoints(StreamExecutionEnvironment env, Duration timeout, List<String> wrong) {
    if (!env.getCheckpointConfig().isCheckpointingEnabled()) {
      wrong.add(
          "delivery is exactly-once, and Flink makes no checkpoints: nothing would ever be"
              + " committed (set execution.checkpointing.interval in Flink's configuration)");
    } else if (env.getCheckpointInterval() >= timeout.toMillis()) {
      wrong.add(
          "transaction_timeout is "
              + Durations.text(timeout)
              + ", and Flink makes a checkpoint every "
              + Durations.text(Duration.ofMillis(env.getCheckpointInterval()))
              + ": transactions would be over before they are committed");
    }
  }

  static void limit(OptionalLong limit, Duration timeout, List<String> wrong) {
    if (limit.isPresent() && timeout.toMillis() > limit.getAsLong()) {
      wrong.add(
          "transaction_timeout is "
              + Durations.text(timeout)
              + ", and the broker allows "
              + Durations.text(Duration.ofMillis(limit.getAsLong()))
              + " at most (its transaction.max.timeout.ms)");
    }
  }

  private static void topics(
      TopicAdmin admin, Job job, Collection<String> inputs, List<String> wrong) {
    List<String> outputs =
        Arrays.stream(Topic.values())
            .filter(topic -> topic.writers().contains(job))
            .map(Topic::word)
            .toList();
    TreeSet<String> all = new TreeSet<>(inputs);
    all.addAll(outputs);
    Map<String, Integer> largest = admin.largestMessages(all);
    all.stream()
        .filter(topic -> !largest.containsKey(topic))
        .forEach(topic -> wrong.add("there is no topic " + topic + " (yujing topics create)"));
    outputs.stream()
        .filter(topic -> largest.getOrDefault(topic, Integer.MAX_VALUE) < OutRecord.LARGEST)
        .forEach(
            topic ->
                wrong.add(
                    "the topic "
                        + topic
                        + " takes records of "
                        + largest.get(topic)
                        + " bytes, and needs to take "
                        + OutRecord.LARGEST
                        + " (yujing topics check)"));
  }
}
