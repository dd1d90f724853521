package org.yujing.stack;

import java.util.List;
import java.util.Set;
import org.yujing.publish.RulesStatus;

/**
 * How a stack does.
 *
 * @param stopped whether nothing runs because that was wished
 * @param lags empty where the broker does not answer
 * @param rules what each job said last of rule sets
 * @param aside what the jobs put aside
 */
public record StackStatus(
    boolean stopped,
    List<ServerHealth> servers,
    List<JobHealth> jobs,
    List<Lag> lags,
    List<RulesStatus> rules,
    List<Aside> aside) {
  private static final Set<JobHealth.Verdict> GONE =
      Set.of(JobHealth.Verdict.ABSENT, JobHealth.Verdict.ENDED);

  public StackStatus {
    servers = List.copyOf(servers);
    jobs = List.copyOf(jobs);
    lags = List.copyOf(lags);
    rules = List.copyOf(rules);
    aside = List.copyOf(aside);
  }

  /**
   * How a server does.
   *
   * @param process its number; 0 where it does not run
   * @param answers whether it can be worked with
   * @param known whether anybody could tell; of a TaskManager the JobManager does
   * @param slots of a TaskManager that has registered; else 0
   */
  public record ServerHealth(
      String name, long process, boolean answers, boolean known, int slots, int freeSlots) {}

  /**
   * How many records of a topic a job has not read yet, as of its last checkpoint. On a topic that
   * is written in transactions, the mark at its end counts as one for each partition.
   */
  public record Lag(String job, String topic, long records) {}

  /**
   * How many records are on a topic of what is not judged.
   *
   * @param more whether there are more than that
   */
  public record Aside(String topic, long records, boolean more) {}

  /** Whether something is not there that up would start. */
  public boolean missing() {
    return servers.stream().anyMatch(server -> server.process() == 0)
        || jobs.stream().anyMatch(job -> GONE.contains(job.verdict()));
  }

  /** Whether every server answers and every job does its work. */
  public boolean good() {
    return servers.stream().allMatch(ServerHealth::answers)
        && jobs.stream().allMatch(JobHealth::good);
  }
}
