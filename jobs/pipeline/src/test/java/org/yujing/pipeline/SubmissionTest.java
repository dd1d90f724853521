package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** What would let a job fail for ever is said before it is submitted. */
class SubmissionTest {
  private final List<String> wrong = new ArrayList<>();

  @Test
  void aTransactionIsNotLongerThanTheBrokerAllows() {
    Submission.limit(OptionalLong.of(900_000), Duration.ofMinutes(15), wrong);
    Submission.limit(OptionalLong.empty(), Duration.ofHours(1), wrong);
    assertEquals(List.of(), wrong);
    Submission.limit(OptionalLong.of(900_000), Duration.ofHours(1), wrong);
    assertEquals(
        List.of(
            "transaction_timeout is 1h, and the broker allows 15m at most"
                + " (its transaction.max.timeout.ms)"),
        wrong);
  }

  @Test
  void exactlyOnceNeedsCheckpoints() {
    Submission.checkpoints(environment(new Configuration()), Duration.ofMinutes(15), wrong);
    assertEquals(1, wrong.size());
    assertTrue(wrong.get(0).contains("execution.checkpointing.interval"), wrong::toString);
  }

  @Test
  void aTransactionIsLongerThanTheTimeBetweenCheckpoints() {
    Configuration settings = new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMinutes(1));
    Submission.checkpoints(environment(settings), Duration.ofMinutes(15), wrong);
    assertEquals(List.of(), wrong);
    Submission.checkpoints(environment(settings), Duration.ofSeconds(30), wrong);
    assertEquals(
        List.of(
            "transaction_timeout is 30s, and Flink makes a checkpoint every 1m:"
                + " transactions would be over before they are committed"),
        wrong);
  }

  @Test
  void checkpointsFindAllTasksAtOneMoment() {
    Configuration settings = new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMinutes(1));
    Submission.alignment(environment(settings), wrong);
    assertEquals(List.of(), wrong);
    settings.set(CheckpointingOptions.ENABLE_UNALIGNED, true);
    Submission.alignment(environment(settings), wrong);
    assertEquals(1, wrong.size());
    assertTrue(wrong.get(0).contains("execution.checkpointing.unaligned.enabled"), wrong::toString);
  }

  @Test
  void checkpointsCountNothingTwice() {
    Configuration settings = new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMinutes(1));
    settings.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.AT_LEAST_ONCE);
    Submission.alignment(environment(settings), wrong);
    assertEquals(1, wrong.size());
    assertTrue(wrong.get(0).contains("execution.checkpointing.mode"), wrong::toString);
  }

  private static StreamExecutionEnvironment environment(Configuration settings) {
    return StreamExecutionEnvironment.createLocalEnvironment(1, settings);
  }
}
