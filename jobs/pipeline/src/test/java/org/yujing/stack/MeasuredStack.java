package org.yujing.stack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.yujing.pipeline.DetectJob;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesTopic;
import org.yujing.rule.RuleFiles;

/**
 * A stack that is measured by hand: a broker, a JobManager and two TaskManagers with a slot each,
 * processes of their own. Its folder begins empty.
 */
final class MeasuredStack implements AutoCloseable {
  private static final Voice VOICE = (saying, values) -> System.err.println(saying);

  private final Stack stack;
  private final StackJobs jobs;

  private MeasuredStack(Stack stack) {
    this.stack = stack;
    this.jobs = new StackJobs(stack, VOICE);
  }

  /**
   * How the job is started.
   *
   * @param delivery as in the job's settings
   * @param checkpoints the time between two
   * @param outOfOrder of the source, such as {@code 0s}
   * @param topic of the source
   */
  record Way(String delivery, Duration checkpoints, String outOfOrder, String topic) {}

  /** {@code args}: a folder that may be emptied, Kafka's port, Flink's port. */
  static MeasuredStack start(String[] args) throws IOException {
    StackFolder folder = new StackFolder(Path.of(args[0]));
    Ports ports = new Ports(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Stack.of(folder, TestingStack.jars()).ifPresent(old -> old.stop(VOICE));
    folder.wipe();
    folder.create();
    // Each reading's id is remembered for 24 hours, and the backlog has all of them within three.
    Files.writeString(folder.conf("config.yaml"), "taskmanager.memory.process.size: 4g\n");
    Path sources = folder.root().resolve("measured-sources.yaml");
    Files.writeString(
        sources, sources(MeasuredFeed.TOPIC, "0s", source("more", MeasuredFeed.BACKLOG, "0s")));
    StackInputs inputs = new StackInputs(sources, List.of(), folder.root());
    ClusterSettings cluster =
        new ClusterSettings(2, 1, Duration.ofSeconds(10), StateKind.HEAP, false);
    StackSettings settings = new StackSettings(ports, cluster, inputs);
    Stack stack = Stack.start(folder, settings, TestingStack.jars(), VOICE);
    StackTopics.create(stack, VOICE);
    return new MeasuredStack(stack);
  }

  private static String sources(String topic, String outOfOrder, String more) {
    return """
    sources:
      - name: calls
        stream: complaint
        kafka: {topic: signals.calls}
        format: jsonl
        idle_after: 5s
      - name: visits
        stream: event
        kafka: {topic: signals.visits}
        format: jsonl
        idle_after: 5s
    """
        + source("readings", topic, outOfOrder)
        + more;
  }

  private static String source(String name, String topic, String outOfOrder) {
    return "  - {name: %s, stream: sensor, kafka: {topic: %s}, format: jsonl, out_of_order: %s, idle_after: 5s}\n"
        .formatted(name, topic, outOfOrder);
  }

  /** Starts detect without any state, where its consumer group has come to. */
  String detect(Way way) throws Exception {
    Path sources = stack.folder().root().resolve("measured-detect-sources.yaml");
    Files.writeString(sources, sources(way.topic(), way.outOfOrder(), ""));
    Path config = stack.folder().root().resolve("measured-detect.yaml");
    Files.writeString(config, config(way, sources));
    RemoteEnvironment.Sent sent = RemoteEnvironment.install(settings(way));
    try {
      DetectJob.main(new String[] {"--config", config.toString()});
    } finally {
      RemoteEnvironment.remove();
    }
    jobs.awaitWhole(LiveJob.DETECT);
    return sent.number().orElseThrow();
  }

  private String config(Way way, Path sources) {
    return """
    kafka: {servers: "%s"}
    delivery: %s
    sources: %s
    parallelism: 2
    storm: {most: 100000000, within: 1h}
    """
        .formatted(stack.settings().ports().kafkaServers(), way.delivery(), sources.getFileName());
  }

  private Configuration settings(Way way) {
    StackFolder folder = stack.folder();
    Configuration settings = GlobalConfiguration.loadConfiguration(folder.made("flink").toString());
    settings.set(DeploymentOptions.TARGET, "remote");
    settings.set(DeploymentOptions.ATTACHED, false);
    settings.set(HighAvailabilityOptions.HA_MODE, "NONE");
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, way.checkpoints());
    return settings;
  }

  /** Stops detect with a savepoint, so that all it wrote is committed. */
  void stopDetect() {
    jobs.stop(LiveJob.DETECT);
  }

  /** Hands over a rule set that applies to all that comes; returns its number. */
  long publish(RuleFiles files) {
    return rules().append(new PublishedRules(0, "measured", "", 0L, null, files));
  }

  RulesTopic rules() {
    return new RulesTopic(client(), Duration.ofSeconds(30));
  }

  Properties client() {
    Properties client = new Properties();
    client.setProperty("bootstrap.servers", stack.settings().ports().kafkaServers());
    return client;
  }

  FlinkRest rest() {
    return new FlinkRest(stack.settings().ports().restAddress());
  }

  /** How many programs have wanted a processor of this machine in the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  @Override
  public void close() {
    try {
      jobs.cancel(LiveJob.DETECT);
    } catch (StackException over) {
      System.err.println(over.getMessage());
    }
    stack.stop(VOICE);
  }

  static void await(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }
}
