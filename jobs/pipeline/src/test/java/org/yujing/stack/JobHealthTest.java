package org.yujing.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.yujing.stack.FlinkJobs.Checkpoints;
import org.yujing.stack.FlinkJobs.JobFailure;
import org.yujing.stack.FlinkJobs.JobLine;
import org.yujing.stack.JobHealth.Verdict;

class JobHealthTest {
  private static final long SECOND = 1000;
  private static final long START = 1_000 * SECOND;

  @Test
  void healthyWithACheckpointInTime() {
    assertEquals(Verdict.HEALTHY, verdict("RUNNING", 4, at(95), null, 100));
    assertEquals(Verdict.HEALTHY, verdict("RUNNING", 4, at(95), failure(90), 100));
  }

  @Test
  void startingUntilItsFirstCheckpoint() {
    assertEquals(Verdict.STARTING, verdict("RUNNING", 4, at(-1), null, 5));
    assertEquals(Verdict.STARTING, verdict("RUNNING", 3, at(95), null, 100));
  }

  /** Flink says RUNNING all the while. */
  @Test
  void failingWhenItFailedAfterItsLastCheckpoint() {
    assertEquals(Verdict.RESTARTING, verdict("RUNNING", 4, at(95), failure(96), 100));
    assertEquals(Verdict.RESTARTING, verdict("RUNNING", 4, at(-1), failure(3), 5));
    assertEquals(Verdict.RESTARTING, verdict("RESTARTING", 0, at(95), failure(96), 100));
  }

  @Test
  void stuckWithoutACheckpointForThreeIntervals() {
    assertEquals(Verdict.HEALTHY, verdict("RUNNING", 4, at(100), null, 130));
    assertEquals(Verdict.NO_CHECKPOINT, verdict("RUNNING", 4, at(100), null, 131));
    assertEquals(Verdict.NO_CHECKPOINT, verdict("RUNNING", 4, at(-1), null, 31));
  }

  @Test
  void endedIsEnded() {
    assertEquals(Verdict.ENDED, verdict("FAILED", 0, at(100), failure(101), 102));
    assertEquals(Verdict.ENDED, verdict("FINISHED", 0, at(100), null, 102));
  }

  /** {@code last}: seconds after the start; below 0 for none. */
  private static Checkpoints at(long last) {
    return new Checkpoints(last < 0 ? 0 : 1, 0, last < 0 ? 0 : START + last * SECOND, 10 * SECOND);
  }

  private static JobFailure failure(long after) {
    return new JobFailure(START + after * SECOND, "", "disk full");
  }

  private static Verdict verdict(
      String state, int running, Checkpoints checkpoints, JobFailure failure, long after) {
    JobLine line = new JobLine("a1", "yujing-detect", state, START, 4, running);
    return JobHealth.of("detect", line, checkpoints, 0, failure, START + after * SECOND).verdict();
  }
}
