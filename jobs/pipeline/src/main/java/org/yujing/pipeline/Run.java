package org.yujing.pipeline;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.yujing.signal.SourceScan;

/** Runs the whole pipeline over files, to their end, on an embedded Flink. */
public final class Run {
  private static final Duration PROGRESS_EVERY = Duration.ofSeconds(2);

  private Run() {}

  /**
   * Reads everything once to learn when it ends and how far it is out of order, then runs.
   *
   * @param progress told every two seconds how many records have been read
   * @return the counts, by name as {@link Counts} writes it
   * @throws RunFailedException if the job fails; what it wrote until then is left in the folder
   */
  public static Totals run(RunPlan plan, LongConsumer progress) {
    List<SourceScan> scan = scan(plan);
    Span span = Span.of(scan, plan);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(plan.parallelism(), settings());
    RulesInForce rules =
        new RulesInForce(plan.rules(), plan.reference(), UUID.randomUUID().toString());
    Pipeline.ofFiles(
        env,
        plan.sources(),
        disorder(scan),
        new ReadSignals.Settings(plan.pseudonyms(), plan.reference(), plan.clock(), span.period()),
        new Detect.Settings(rules, span.period(), span.start()),
        new Outputs(plan.folder()));
    Totals totals =
        new Totals(
            span.start(),
            span.period().until(),
            execute(env, plan.parallelism(), progress).getAllAccumulatorResults());
    refuseLoss(scan, totals);
    return totals;
  }

  private static List<SourceScan> scan(RunPlan plan) {
    InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(plan.clock()));
    try {
      return SourceScan.all(plan.sources(), plan.pseudonyms(), clock);
    } catch (UncheckedIOException e) {
      throw new RunFailedException(RunFailedException.rootCause(e), e);
    }
  }

  /** What the first reading saw and the second did not would be lost without a word. */
  private static void refuseLoss(List<SourceScan> scans, Totals totals) {
    Map<String, Map<String, Long>> counted = totals.of("signals");
    for (SourceScan scan : scans) {
      long read = counted.getOrDefault(scan.source(), Map.of()).getOrDefault("read", 0L);
      if (read != scan.read()) {
        String what = "source %s had %d records and then %d; did its file change meanwhile?";
        throw new RunFailedException(what.formatted(scan.source(), scan.read(), read), null);
      }
    }
  }

  private static Configuration settings() {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return settings;
  }

  private static Map<String, Duration> disorder(List<SourceScan> scan) {
    Map<String, Duration> disorder = new HashMap<>();
    scan.forEach(seen -> disorder.put(seen.source(), seen.disorder()));
    return disorder;
  }

  /** On a cluster of its own, which is gone when this returns. */
  private static JobExecutionResult execute(
      StreamExecutionEnvironment env, int parallelism, LongConsumer progress) {
    JobGraph graph = env.getStreamGraph().getJobGraph();
    try (MiniCluster cluster = new MiniCluster(cluster(parallelism))) {
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

  private static MiniClusterConfiguration cluster(int parallelism) {
    Configuration settings = settings();
    settings.set(RestOptions.BIND_PORT, "0");
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network(parallelism));
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network(parallelism));
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(settings)
        .setNumTaskManagers(1)
        .setNumSlotsPerTaskManager(parallelism)
        .build();
  }

  /** Every task talks to every task of the next stage: the buffers grow with the square. */
  private static MemorySize network(int parallelism) {
    return MemorySize.ofMebiBytes(Math.max(64, 4L * parallelism * parallelism));
  }

  private static JobExecutionResult await(JobClient job, LongConsumer progress)
      throws InterruptedException, ExecutionException {
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    while (true) {
      try {
        return result.get(PROGRESS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        tell(job, progress);
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

  /**
   * The stretch of event time that a run covers.
   *
   * @param start the time of its first signal
   */
  private record Span(long start, Period period) {
    static Span of(List<SourceScan> scan, RunPlan plan) {
      long start = Long.MAX_VALUE;
      long last = Long.MIN_VALUE;
      for (SourceScan seen : scan) {
        start = Math.min(start, seen.first());
        last = Math.max(last, seen.last());
      }
      long until = plan.until() == Long.MAX_VALUE ? last : plan.until();
      return new Span(start, new Period(plan.from(), until));
    }
  }
}
