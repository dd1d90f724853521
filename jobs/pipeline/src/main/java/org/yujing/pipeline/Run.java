package org.yujing.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.detect.Period;
import org.yujing.detect.Storms;
import org.yujing.report.Periods;

/** Runs the whole pipeline over files, to their end, on an embedded Flink. */
public final class Run {
  private static final Duration PROGRESS_EVERY = Duration.ofSeconds(2);

  private Run() {}

  /**
   * Runs over files that have been read once to learn when the run ends and how far each is out of
   * order.
   *
   * @param seen what that found; it may still go on
   * @param progress told every two seconds how many records have been read
   * @return the counts, by name as {@link Counts} writes it
   * @throws RunFailedException if the job fails; what it wrote until then is left in the folder
   */
  public static Totals run(RunPlan plan, Future<FirstReading> seen, LongConsumer progress) {
    return run(plan, await(seen), progress);
  }

  private static FirstReading await(Future<FirstReading> seen) {
    try {
      return seen.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailedException("the run was interrupted", e);
    } catch (ExecutionException e) {
      throw new RunFailedException(RunFailedException.rootCause(e), e);
    }
  }

  private static Totals run(RunPlan plan, FirstReading seen, LongConsumer progress) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            plan.parallelism(), settings(plan.measured()));
    Period period = seen.period(plan);
    Pipeline.ofFiles(
        env,
        new Inputs(plan.input().sources(), plan.input().dispositions(), seen.disorder()),
        settings(plan, period, seen.start()),
        new FileOutputs(plan.folder(), period, plan.zone()));
    Totals totals =
        new Totals(
            seen.start(), period.until(), execute(env, plan, progress).getAllAccumulatorResults());
    seen.refuseLoss(totals);
    return totals;
  }

  private static Pipeline.Settings settings(RunPlan plan, Period period, long start) {
    RunInput input = plan.input();
    Clock clock = Clock.fixed(Instant.ofEpochMilli(input.clock()), ZoneOffset.UTC);
    RuleBook book =
        new RuleBook(plan.reference(), input.pseudonyms(), UUID.randomUUID().toString());
    AssessmentBook assessment = new AssessmentBook(book);
    assessment.share(plan.rules(), plan.assessing());
    Edition first = Edition.first(0, plan.rules());
    return new Pipeline.Settings(
        new ReadSignals.Settings(input.pseudonyms(), plan.reference(), clock, period),
        new ReadDispositions.Settings(input.pseudonyms(), clock, plan.zone(), period),
        new Detect.Settings(
            book, first, false, new JudgeKeys.Settings(period, start, Storms.Limit.NONE)),
        new Assess.Settings(assessment, first, period),
        new Periods(plan.zone(), start, period.from(), period.until()),
        plan.reported());
  }

  private static Configuration settings(boolean measured) {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    RunCounts.want(settings, measured);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return settings;
  }

  /** On a cluster of its own, which is gone when this returns. */
  private static JobExecutionResult execute(
      StreamExecutionEnvironment env, RunPlan plan, LongConsumer progress) {
    JobGraph graph = env.getStreamGraph().getJobGraph();
    try (MiniCluster cluster = new MiniCluster(cluster(plan))) {
      cluster.start();
      cluster.submitJob(graph).get();
      JobClient job =
          new MiniClusterJobClient(
              graph.getJobID(),
              cluster,
              Run.class.getClassLoader(),
              MiniClusterJobClient.JobFinalizationBehavior.NOTHING);
      return await(job, progress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailedException("the run was interrupted", e);
    } catch (Exception e) {
      throw new RunFailedException(RunFailedException.rootCause(e), e);
    }
  }

  private static MiniClusterConfiguration cluster(RunPlan plan) {
    int parallelism = plan.parallelism();
    Configuration settings = settings(plan.measured());
    settings.set(RestOptions.BIND_PORT, "0");
    MemorySize network = network(parallelism, plan.input().sources().size());
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(settings)
        .setNumTaskManagers(1)
        .setNumSlotsPerTaskManager(parallelism)
        .build();
  }

  /** Every task talks to every task of the next stage, source by source. */
  private static MemorySize network(int parallelism, int sources) {
    long channels = (long) parallelism * parallelism;
    return MemorySize.ofMebiBytes(Math.max(64, channels * Math.max(4, sources * 3L / 2)));
  }

  private static JobExecutionResult await(JobClient job, LongConsumer progress)
      throws InterruptedException, ExecutionException {
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    AtomicLong most = new AtomicLong();
    while (true) {
      try {
        return result.get(PROGRESS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        tell(job, read -> progress.accept(most.accumulateAndGet(read, Math::max)));
      }
    }
  }

  /** A run does not fail because nobody could be told how far it is. */
  private static void tell(JobClient job, LongConsumer progress) throws InterruptedException {
    try {
      progress.accept(Totals.read(job.getAccumulators().get()));
    } catch (ExecutionException notNow) {
      // It has just ended, or not quite begun: the next look will tell.
    }
  }
}
