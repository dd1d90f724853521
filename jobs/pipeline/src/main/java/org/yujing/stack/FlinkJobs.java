package org.yujing.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujing.stack.FlinkRest.RestException;

/** The jobs of a Flink cluster. */
public final class FlinkJobs {
  private static final Set<String> OVER = Set.of("FINISHED", "CANCELED", "FAILED");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int TRIES = 20;

  private final FlinkRest rest;

  public FlinkJobs(FlinkRest rest) {
    this.rest = rest;
  }

  /**
   * A job of a cluster.
   *
   * @param state Flink's word, such as {@code RUNNING}; it says little of how the job does
   * @param started in milliseconds
   * @param tasks how many it has
   * @param running how many of them run
   */
  public record JobLine(
      String number, String title, String state, long started, int tasks, int running) {
    /** Whether it will never run again. */
    public boolean over() {
      return OVER.contains(state);
    }

    /** Whether all of it runs. */
    public boolean whole() {
      return state.equals("RUNNING") && tasks > 0 && running == tasks;
    }
  }

  /** All jobs that the cluster remembers. */
  public List<JobLine> all() throws RestException {
    List<JobLine> jobs = new ArrayList<>();
    for (JsonNode job : rest.get("/jobs/overview").path("jobs")) {
      jobs.add(
          new JobLine(
              job.path("jid").asText(),
              job.path("name").asText(),
              job.path("state").asText(),
              job.path("start-time").asLong(),
              job.path("tasks").path("total").asInt(),
              job.path("tasks").path("running").asInt()));
    }
    return jobs;
  }

  /** The job of that title that is there now; empty where none is. */
  public Optional<JobLine> live(String title) throws RestException {
    return all().stream().filter(job -> job.title().equals(title) && !job.over()).findFirst();
  }

  /** The job of that title that was started last, over or not; empty where none was. */
  public Optional<JobLine> newest(String title) throws RestException {
    return all().stream()
        .filter(job -> job.title().equals(title))
        .max(Comparator.comparing(JobLine::started));
  }

  /** Stops a job for good; what it could go on from is kept. */
  public void cancel(String number) throws RestException {
    rest.patch("/jobs/" + number + "?mode=cancel");
    Attempts.until(() -> over(number), PATIENCE);
  }

  /**
   * Stops a job with a savepoint.
   *
   * @return where the savepoint is
   * @throws RestException with Flink's reason, if there is none; the job then goes on
   */
  public Path stop(String number, Path folder) throws RestException {
    ObjectNode wish = JsonNodeFactory.instance.objectNode();
    wish.put("targetDirectory", FlinkPath.of(folder));
    wish.put("drain", false);
    String asked = rest.post("/jobs/" + number + "/stop", wish).path("request-id").asText();
    String answer = "/jobs/" + number + "/savepoints/" + asked;
    if (!Attempts.until(() -> completed(answer), PATIENCE)) {
      throw new RestException("no savepoint within " + PATIENCE.toSeconds() + " s", null);
    }
    JsonNode operation = rest.get(answer).path("operation");
    if (!operation.has("location")) {
      String trace = operation.path("failure-cause").path("stack-trace").asText();
      throw new RestException(RootCause.of(trace), null);
    }
    return FlinkPath.read(operation.path("location").asText());
  }

  private boolean completed(String answer) {
    try {
      return rest.get(answer).path("status").path("id").asText().equals("COMPLETED");
    } catch (RestException notYet) {
      return false;
    }
  }

  private boolean over(String number) {
    try {
      return all().stream().allMatch(job -> !job.number().equals(number) || job.over());
    } catch (RestException notYet) {
      return false;
    }
  }

  /** Why the job failed last, and when; empty where it never did. */
  public Optional<JobFailure> failure(String number) throws RestException {
    JsonNode history = rest.get("/jobs/" + number + "/exceptions").path("exceptionHistory");
    JsonNode last = history.path("entries").path(0);
    return last.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new JobFailure(
                last.path("timestamp").asLong(),
                last.path("taskName").asText(""),
                RootCause.of(last.path("stacktrace").asText())));
  }

  /** {@code time} in milliseconds; {@code task} is "" where it was not one task that failed. */
  public record JobFailure(long time, String task, String cause) {}

  /** How often the job has been started again. Flink fetches figures once it is asked for them. */
  public int restarts(String number) throws RestException {
    String path = "/jobs/" + number + "/metrics?get=numRestarts";
    JsonNode found = rest.get(path);
    for (int i = 0; i < TRIES && found.isEmpty(); i++) {
      Attempts.pause();
      found = rest.get(path);
    }
    return found.path(0).path("value").asInt();
  }

  /** How far the job's checkpoints are. */
  public Checkpoints checkpoints(String number) throws RestException {
    JsonNode found = rest.get("/jobs/" + number + "/checkpoints");
    JsonNode config = rest.get("/jobs/" + number + "/checkpoints/config");
    JsonNode latest = found.path("latest").path("completed");
    return new Checkpoints(
        found.path("counts").path("completed").asLong(),
        found.path("counts").path("failed").asLong(),
        latest.path("latest_ack_timestamp").asLong(),
        config.path("interval").asLong());
  }

  /**
   * How far the checkpoints of a job are.
   *
   * @param last when the last was completed, in milliseconds; 0 where none was
   * @param interval between two, in milliseconds
   */
  public record Checkpoints(long completed, long failed, long last, long interval) {}
}
