package org.yujing.stack;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.yujing.stack.FlinkJobs.Checkpoints;
import org.yujing.stack.FlinkJobs.JobFailure;
import org.yujing.stack.FlinkJobs.JobLine;

/**
 * How a job does, judged by its checkpoints and failures: Flink says RUNNING of a job that fails
 * and restarts for ever.
 *
 * @param job null where the cluster has none
 * @param checkpoints null where the cluster has no job
 * @param failure the last; null where it never failed
 */
public record JobHealth(
    String word,
    Verdict verdict,
    JobLine job,
    Checkpoints checkpoints,
    int restarts,
    JobFailure failure) {
  private static final Duration LEAST_PATIENCE = Duration.ofSeconds(30);

  public JobHealth {
    Objects.requireNonNull(verdict, "verdict");
  }

  /** What is to be thought of a job. */
  public enum Verdict {
    /** It runs, and its checkpoints are completed in time. */
    HEALTHY,
    /** It is young: there has been no checkpoint yet, and need not have been. */
    STARTING,
    /** It has failed since its last checkpoint, or never had one. */
    RESTARTING,
    /** It has had no checkpoint for three intervals. */
    NO_CHECKPOINT,
    /** It has ended. */
    ENDED,
    /** The cluster knows no such job. */
    ABSENT;

    /** As programs read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static JobHealth absent(String word) {
    return new JobHealth(word, Verdict.ABSENT, null, null, 0, null);
  }

  /** {@code now}: in milliseconds. */
  static JobHealth of(
      String word,
      JobLine job,
      Checkpoints checkpoints,
      int restarts,
      JobFailure failure,
      long now) {
    Verdict verdict = verdict(job, checkpoints, failure, now);
    return new JobHealth(word, verdict, job, checkpoints, restarts, failure);
  }

  private static Verdict verdict(
      JobLine job, Checkpoints checkpoints, JobFailure failure, long now) {
    if (job.over()) {
      return Verdict.ENDED;
    }
    if (failure != null && failure.time() > checkpoints.last()) {
      return Verdict.RESTARTING;
    }
    boolean none = checkpoints.last() < job.started();
    long since = none ? job.started() : checkpoints.last();
    if (now - since > patience(checkpoints)) {
      return Verdict.NO_CHECKPOINT;
    }
    return none || !job.whole() ? Verdict.STARTING : Verdict.HEALTHY;
  }

  private static long patience(Checkpoints checkpoints) {
    return Math.max(LEAST_PATIENCE.toMillis(), 3 * checkpoints.interval());
  }

  public boolean good() {
    return verdict == Verdict.HEALTHY;
  }
}
