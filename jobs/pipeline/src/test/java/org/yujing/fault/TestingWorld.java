package org.yujing.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.yujing.fault.Sent.Feed;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesTopic;
import org.yujing.rule.RuleFiles;
import org.yujing.stack.ClusterSettings;
import org.yujing.stack.JobSubmission;
import org.yujing.stack.LiveJob;
import org.yujing.stack.Ports;
import org.yujing.stack.Server;
import org.yujing.stack.Stack;
import org.yujing.stack.StackFolder;
import org.yujing.stack.StackInputs;
import org.yujing.stack.StackJobs;
import org.yujing.stack.StackSettings;
import org.yujing.stack.StackTopics;
import org.yujing.stack.StateKind;
import org.yujing.stack.TestingStack;

/**
 * A broker, a highly available cluster of one TaskManager with four slots, and both jobs. The jobs
 * reach the broker through a wire that can be cut; whoever sends and listens for the test does not.
 */
final class TestingWorld implements AutoCloseable {
  static final Server WORKER = Server.taskManager(1);
  static final int PARALLELISM = 2;

  /** Of detect, once it was started with more. */
  static final int MOST_TASKS = PARALLELISM + 1;

  /** What a rule may raise in a task; the good ones stay far below. */
  static final int MOST_AN_HOUR = 50;

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Path root;
  private final StackFolder folder;
  private final StackSettings settings;
  private final TestingProxy wire;
  private final TestingDisk disk;
  private final TestingCluster cluster;
  private final Thread leaving = new Thread(this::leave);
  private StackJobs jobs;
  private Stack stack;

  /** Prepares it; nothing runs yet. */
  TestingWorld(Path root, Path rules) throws IOException {
    this.root = root;
    this.folder = new StackFolder(root.resolve("stack"));
    Ports ports = TestingStack.ports();
    this.wire = new TestingProxy(ports.kafka());
    Files.createDirectories(root);
    Path sources = Files.writeString(root.resolve("sources.yaml"), sources());
    this.settings =
        new StackSettings(
            ports,
            new ClusterSettings(1, 4, INTERVAL, StateKind.HEAP, true),
            new StackInputs(sources, List.of(), rules));
    operators(ports);
    this.disk = TestingDisk.at(folder.data("checkpoints"));
    this.cluster = new TestingCluster(ports.restAddress());
  }

  /** Starts the servers, and creates the topics. */
  void start() throws Exception {
    Runtime.getRuntime().addShutdownHook(leaving);
    revive();
    jobs = new StackJobs(stack, (saying, values) -> {});
    topics();
  }

  private static String sources() {
    StringBuilder text = new StringBuilder("sources:\n");
    for (Feed feed : Feed.values()) {
      text.append(
          """
            - {name: %s, stream: %s, kafka: {topic: %s}, format: jsonl, \
          out_of_order: 30s, idle_after: 1h}
          """
              .formatted(feed.word(), feed.stream(), feed.topic()));
    }
    return text.toString();
  }

  /** Clients are told to come through the wire, but for those that come by the other door. */
  private void operators(Ports ports) throws IOException {
    Path conf = Files.createDirectories(folder.conf("broker.properties").getParent());
    Files.writeString(
        conf.resolve("broker.properties"),
        """
        listeners=PLAINTEXT://%1$s:%2$d,DIRECT://%1$s:%3$d,CONTROLLER://%1$s:%4$d
        advertised.listeners=PLAINTEXT://%1$s:%5$d,DIRECT://%1$s:%3$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,DIRECT:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=DIRECT
        """
            .formatted(
                Ports.HOST, ports.kafka(), ports.kafka() + 2, ports.kafka() + 1, wire.port()));
    Files.writeString(
        conf.resolve("config.yaml"),
        """
        heartbeat.interval: 2 s
        restart-strategy.exponential-delay.initial-backoff: 500 ms
        restart-strategy.exponential-delay.max-backoff: 3 s
        web.refresh-interval: 500
        """);
  }

  private void topics() throws Exception {
    for (Feed feed : Feed.values()) {
      topic(feed.topic());
    }
    StackTopics.create(stack, (saying, values) -> {});
  }

  /** How large a record the topic takes from now on. */
  void largest(String topic, int bytes) throws Exception {
    setting(topic, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(bytes));
  }

  /** Deletes all of a topic but the last few records, as retention does. */
  void delete(String topic) throws Exception {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    try (Admin admin = Admin.create(client())) {
      var found = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
      found
          .partitions()
          .forEach(
              one -> ends.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest()));
      Map<TopicPartition, RecordsToDelete> gone = new HashMap<>();
      admin
          .listOffsets(ends)
          .all()
          .get()
          .forEach(
              (at, end) ->
                  gone.put(at, RecordsToDelete.beforeOffset(Math.max(0, end.offset() - 3))));
      admin.deleteRecords(gone).all().get();
    }
  }

  private void setting(String topic, String name, String value) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    AlterConfigOp set = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    try (Admin admin = Admin.create(client())) {
      admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    }
  }

  /** What reaches the broker though the wire is cut. */
  String servers() {
    return Ports.HOST + ":" + (settings.ports().kafka() + 2);
  }

  Properties client() {
    Properties client = new Properties();
    client.setProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers());
    return client;
  }

  RulesTopic rules() {
    return new RulesTopic(client(), Duration.ofSeconds(60));
  }

  /** {@code effective}: in event time. */
  long publish(Map<String, String> files, Long effective) {
    return rules().append(new PublishedRules(0, "test", "", effective, null, RuleFiles.of(files)));
  }

  /** Starts a job, from a savepoint where one is given. */
  void submit(LiveJob job, Path savepoint, int parallelism) {
    String patience = Round.PATIENCE.toHours() + "h";
    start(job, savepoint, parallelism, job.word(), "sources.yaml", patience, "1h");
  }

  /** Starts both jobs anew, with other sources, and so that they follow the clock. */
  void follow(Path sources) {
    start(LiveJob.DETECT, null, PARALLELISM, "live-detect", sources.toString(), "1s", "2s");
    start(LiveJob.ASSESS, null, 1, "live-assess", sources.toString(), "1s", "2s");
  }

  private void start(
      LiveJob job,
      Path savepoint,
      int parallelism,
      String name,
      String sources,
      String disorder,
      String idle) {
    String own =
        job.equals(LiveJob.DETECT)
            ? "sources: %s\nstorm: {most: %d, within: 1h}\n".formatted(sources, MOST_AN_HOUR)
            : "warnings: {out_of_order: %s, idle_after: %s}\ndispositions: {idle_after: 2s}\n"
                .formatted(disorder, idle);
    String kafka = "kafka:\n  servers: %s\n".formatted(settings.ports().kafkaServers());
    Path config = write(name + ".yaml", kafka + "transaction_timeout: 5m\n" + own);
    jobs.submit(
        new JobSubmission(job, List.of("--config", config.toString()), savepoint, parallelism));
    jobs.awaitWhole(job);
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(root.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A topic of signals with two partitions. */
  void topic(String name) throws Exception {
    try (Admin admin = Admin.create(client())) {
      admin.createTopics(List.of(new NewTopic(name, Feed.PARTITIONS, (short) 1))).all().get();
    }
  }

  Stack stack() {
    return stack;
  }

  StackJobs jobs() {
    return jobs;
  }

  TestingCluster cluster() {
    return cluster;
  }

  TestingProxy wire() {
    return wire;
  }

  TestingDisk disk() {
    return disk;
  }

  /** Starts again what was killed. */
  void revive() {
    stack = Stack.start(folder, settings, TestingStack.jars(), (saying, values) -> {});
  }

  /** Even a test that is ended from outside leaves no servers behind. */
  private void leave() {
    try {
      stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    Runtime.getRuntime().removeShutdownHook(leaving);
  }

  private void stop() throws IOException {
    Stack.of(folder, TestingStack.jars()).ifPresent(any -> any.servers().forEach(any::kill));
    wire.close();
    disk.close();
  }
}
