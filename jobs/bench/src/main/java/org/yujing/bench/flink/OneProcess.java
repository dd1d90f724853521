package org.yujing.bench.flink;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.yujing.bench.contend.Work;
import org.yujing.pipeline.StateOnDisk;

/**
 * An embedded Flink and what its tasks share in this process. Flink sends functions as bytes, so
 * the lines and the alarms cannot travel with them.
 */
public final class OneProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static volatile Work work;
  private static volatile Alignment alignment;

  private OneProcess() {}

  /** The work that this process is at. */
  public static Work work() {
    return Objects.requireNonNull(work, "no work was begun");
  }

  /**
   * Begins a work.
   *
   * @param shuffles how many exchanges between all tasks the job has; each needs its buffers
   */
  public static StreamExecutionEnvironment begin(Work begun, int shuffles) {
    work = begun;
    alignment = new Alignment(begun.cores());
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    settings.set(RestOptions.BIND_PORT, "0");
    settings.set(StateBackendOptions.STATE_BACKEND, begun.rocks() ? "rocksdb" : "hashmap");
    StateOnDisk.settle(settings, settings);
    // A thousand operators on few cores answer late, and are not dead.
    settings.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, PATIENCE);
    settings.set(RpcOptions.ASK_TIMEOUT_DURATION, PATIENCE);
    int channels = begun.cores() * begun.cores();
    MemorySize network = MemorySize.ofMebiBytes(Math.max(128L, (long) shuffles * channels * 3 / 4));
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
    settings.set(
        TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(begun.rocks() ? 1024 : 64));
    return StreamExecutionEnvironment.createLocalEnvironment(begun.cores(), settings);
  }

  /** The numbers of all lines, each task's in the order of the lines, all tasks abreast. */
  public static DataStream<Integer> lines(StreamExecutionEnvironment env) {
    int tasks = work().cores();
    long each = (work().lines().size() + tasks - 1L) / tasks;
    return env.fromSequence(0, each * tasks - 1)
        .flatMap(new Abreast(each, tasks))
        .name(String.format(Locale.ROOT, "lines of %d", work().lines().size()));
  }

  /** A task has a stretch of numbers; what it makes of them is every so-manieth line. */
  private static final class Abreast extends RichFlatMapFunction<Long, Integer> {
    private static final long serialVersionUID = 1;

    private final long each;
    private final int tasks;

    Abreast(long each, int tasks) {
      this.each = each;
      this.tasks = tasks;
    }

    @Override
    public void flatMap(Long number, Collector<Integer> out) throws InterruptedException {
      long stretch = number / each;
      long place = number % each;
      long line = place * tasks + stretch;
      if (line < work().lines().size()) {
        out.collect((int) line);
      }
      alignment.hold((int) stretch, place == each - 1 ? Long.MAX_VALUE : place);
    }
  }
}
