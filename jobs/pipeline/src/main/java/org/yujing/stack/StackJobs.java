package org.yujing.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yujing.stack.FlinkJobs.JobFailure;
import org.yujing.stack.FlinkJobs.JobLine;
import org.yujing.stack.FlinkRest.RestException;

/** Gives a stack its jobs, and takes them away again. */
public final class StackJobs {
  private static final Duration RECOVERY = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Stack stack;
  private final FlinkJobs jobs;
  private final Voice voice;

  public StackJobs(Stack stack, Voice voice) {
    this.stack = stack;
    this.jobs = new FlinkJobs(new FlinkRest(stack.settings().ports().restAddress()));
    this.voice = voice;
  }

  /** Notes that a job is to run, so that whoever looks sees if it does not come to that. */
  public void ask(LiveJob job) {
    JobNumber.ask(stack.folder(), job);
  }

  /** Submits a job that is not there, from where it was last; one that is there is left alone. */
  public void ensure(LiveJob job) {
    Optional<JobLine> live = recovered(job);
    if (live.isPresent()) {
      voice.say(Saying.JOB_RUNS, job.word(), live.get().number());
      return;
    }
    Path state = Savepoints.newest(stack.folder(), job).orElse(null);
    List<String> arguments = List.of("--config", JobFiles.of(stack.folder(), job).toString());
    submit(new JobSubmission(job, arguments, state, 0));
    awaitWhole(job);
  }

  /** A JobManager that has help brings back what it had, but not at once. */
  private Optional<JobLine> recovered(LiveJob job) {
    boolean coming =
        stack.settings().cluster().highlyAvailable()
            && JobNumber.of(stack.folder(), job).isPresent();
    if (coming) {
      Attempts.until(() -> find(job).isPresent(), RECOVERY);
    }
    return find(job);
  }

  /**
   * Submits a job.
   *
   * @throws StackException if the cluster has one of that title already
   */
  public void submit(JobSubmission submission) {
    LiveJob job = submission.job();
    find(job)
        .ifPresent(
            live -> {
              throw new StackException(Saying.JOB_RUNS, job.word(), live.number());
            });
    if (stack.rebuilt()) {
      voice.say(Saying.REBUILT);
    }
    String number = submission.send(stack);
    JobNumber.remember(stack.folder(), job, number);
    if (submission.state() == null) {
      voice.say(Saying.SUBMITTED, job.word(), number);
    } else {
      voice.say(Saying.RESUMED, job.word(), number, submission.state());
    }
  }

  /** Waits until all tasks of a job run. */
  public void awaitWhole(LiveJob job) {
    boolean whole =
        Attempts.until(() -> find(job).map(JobLine::whole).orElse(true), PATIENCE)
            && find(job).isPresent();
    if (!whole) {
      throw new StackException(Saying.JOB_FAILS, job.word(), cause(job));
    }
    voice.say(Saying.JOB_STARTED, job.word());
  }

  private String cause(LiveJob job) {
    try {
      Optional<JobLine> newest = jobs.newest(job.title());
      return newest.isEmpty()
          ? ""
          : jobs.failure(newest.get().number()).map(JobFailure::cause).orElse("");
    } catch (RestException silent) {
      return String.valueOf(silent.getMessage());
    }
  }

  /** Stops a job with a savepoint, where its next start goes on; says where it is. */
  public Path stop(LiveJob job) {
    JobLine live = need(job);
    try {
      Path folder = Savepoints.savepoints(stack.folder(), job);
      Path savepoint = jobs.stop(live.number(), folder);
      JobNumber.forget(stack.folder(), job);
      voice.say(Saying.SAVED, job.word(), savepoint);
      return savepoint;
    } catch (RestException e) {
      throw new StackException(Saying.NOT_SAVED, job.word(), String.valueOf(e.getMessage()));
    }
  }

  /** Stops a job at once; its next start goes on from the last checkpoint. */
  public void cancel(LiveJob job) {
    JobLine live = need(job);
    try {
      jobs.cancel(live.number());
    } catch (RestException e) {
      throw unreachable(e);
    }
    JobNumber.forget(stack.folder(), job);
    voice.say(Saying.CANCELLED, job.word());
  }

  /** Before the servers go: jobs that cannot be stopped with a savepoint keep their checkpoint. */
  public void stopAll() {
    for (LiveJob job : LiveJob.ALL) {
      try {
        if (find(job).filter(JobLine::whole).isPresent()) {
          stop(job);
        } else if (JobNumber.of(stack.folder(), job).isEmpty()) {
          JobNumber.forget(stack.folder(), job);
        }
      } catch (StackException e) {
        voice.say(e.saying(), e.values());
      }
    }
  }

  private JobLine need(LiveJob job) {
    return find(job).orElseThrow(() -> new StackException(Saying.NO_SUCH_JOB, job.word()));
  }

  private Optional<JobLine> find(LiveJob job) {
    try {
      return jobs.live(job.title());
    } catch (RestException e) {
      throw unreachable(e);
    }
  }

  private StackException unreachable(RestException e) {
    String address = stack.settings().ports().restAddress();
    return new StackException(Saying.UNREACHABLE, "Flink", address, String.valueOf(e.getMessage()));
  }
}
