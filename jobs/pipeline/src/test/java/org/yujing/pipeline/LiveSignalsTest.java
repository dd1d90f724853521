package org.yujing.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.ExceptionUtils;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.detect.Period;
import org.yujing.reference.Reference;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionCode;
import org.yujing.signal.Signal;
import org.yujing.signal.Source;
import org.yujing.signal.Spot;
import org.yujing.signal.Stream;
import org.yujing.stack.Server;
import org.yujing.stack.Stack;
import org.yujing.stack.StackFolder;
import org.yujing.stack.TestingStack;

/**
 * Signals of topics, on a real broker and a real Flink. The disorder is 1 s; silent is whoever says
 * nothing for 3 s.
 */
@Tag("stack")
class LiveSignalsTest {
  private static final long DAY = Duration.ofDays(1).toMillis();

  @TempDir private static Path root;
  private static Stack stack;

  private TestingTopic topic;
  private JobClient job;

  @BeforeAll
  static void startBroker() {
    assumeTrue(TestingStack.fetched(), "scripts/verify fetches Kafka");
    StackFolder folder = new StackFolder(root.resolve("stack"));
    stack =
        Stack.start(folder, TestingStack.settings(), TestingStack.jars(), (saying, values) -> {});
  }

  @AfterAll
  static void stopBroker() {
    if (stack != null) {
      stack.servers().forEach(stack::kill);
    }
  }

  @AfterEach
  void stop() throws Exception {
    if (job != null) {
      job.cancel().get();
    }
    topic.close();
  }

  private static TestingTopic topic(int partitions) throws Exception {
    return new TestingTopic(stack.settings().ports().kafkaServers(), partitions);
  }

  private TestingTimes.Seen start(int partitions) throws Exception {
    topic = topic(partitions);
    return run(partitions, "");
  }

  /** {@code savepoint}: where it goes on from, or "". */
  private TestingTimes.Seen run(int partitions, String savepoint) throws Exception {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    if (!savepoint.isEmpty()) {
      settings.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, settings);
    build(env, partitions);
    job = env.executeAsync();
    TestingTimes.Seen seen = TestingTimes.of(topic.name);
    CompletableFuture<?> unused =
        job.getJobExecutionResult()
            .whenComplete(
                (result, failure) -> {
                  if (failure != null && !cancelled(failure)) {
                    seen.end(failure);
                  }
                });
    return seen;
  }

  private static boolean cancelled(Throwable failure) {
    return ExceptionUtils.findThrowable(failure, JobCancellationException.class).isPresent();
  }

  private void build(StreamExecutionEnvironment env, int partitions) {
    String test = topic.name;
    Signals signals =
        Signals.ofTopics(
            env,
            List.of(source()),
            new TopicEnds(topic.client(), "test", name -> partitions),
            new ReadSignals.Settings(
                Pseudonyms.forDevelopment(), Reference.empty(), Clock.systemUTC(), Period.ALWAYS));
    signals
        .byStream()
        .get(Stream.EVENT)
        .rebalance()
        .transform("times", SignalWire.TYPE, new TestingTimes(test))
        .setParallelism(1)
        .sinkTo(new DiscardingSink<Signal>());
    signals
        .rejected()
        .get(0)
        .map(rejection -> TestingTimes.of(test).reject(rejection), Types.INT)
        .sinkTo(new DiscardingSink<Integer>());
  }

  private Source source() {
    Source.Pace pace =
        new Source.Pace(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMinutes(10));
    return Source.messages(topic.name, Stream.EVENT, topic.name, pace);
  }

  private static long now() {
    return System.currentTimeMillis();
  }

  /** That nothing happens can only be seen by waiting. */
  private static void pass(Duration time) throws InterruptedException {
    assertEquals(false, new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Test
  void followsTheClockWhereNothingEverCame() throws Exception {
    TestingTimes.Seen seen = start(3);
    seen.awaitNow();
    topic.send(1, "a", now());
    seen.awaitSignals(1);
    seen.awaitNow();
    assertEquals(List.of(), seen.late);
  }

  @Test
  void aPartitionThatIsSilentDoesNotHoldTheOtherBack() throws Exception {
    TestingTimes.Seen seen = start(2);
    topic.send(0, "silent", now());
    long begin = now();
    int sent = 1;
    while (seen.mark() < begin + 5_000) {
      topic.send(1, "s" + sent++, now());
      pass(Duration.ofMillis(100));
    }
    seen.awaitSignals(sent);
    assertEquals(List.of(), seen.late);
  }

  /** A producer may stall and lose a batch; then all of it goes to another topic. */
  private void sendBacklog(int tries) throws Exception {
    topic = topic(4);
    long begin = now() - DAY;
    for (int i = 0; i < 200_000; i++) {
      topic.send(i % 4, "s" + i, begin + i * 100L);
    }
    try {
      topic.flush();
    } catch (IllegalStateException lost) {
      if (tries == 1) {
        throw lost;
      }
      topic.close();
      sendBacklog(tries - 1);
    }
  }

  @Test
  void readsABacklogInItsOwnTime() throws Exception {
    sendBacklog(3);
    TestingTimes.Seen seen = run(4, "");
    seen.awaitSignals(200_000);
    seen.awaitNow();
    assertEquals(List.of(), seen.late);
  }

  @Test
  void waitsForOpenTransactionsAndNotForTheirMarks() throws Exception {
    TestingTimes.Seen seen = start(2);
    KafkaProducer<byte[], byte[]> producer = topic.transactions();
    producer.beginTransaction();
    topic.sendOpen("a", 0, now());
    producer.commitTransaction();
    seen.awaitSignals(1);
    seen.awaitNow();
    producer.beginTransaction();
    topic.sendOpen("b", 1, now());
    long written = now();
    pass(Duration.ofSeconds(8));
    assertTrue(seen.mark() <= written, "time stands still while a transaction is open");
    producer.commitTransaction();
    seen.awaitSignals(2);
    seen.awaitNow();
    producer.beginTransaction();
    topic.sendOpen("c", 1, now());
    producer.abortTransaction();
    seen.awaitNow();
    assertEquals(List.of("a", "b"), seen.ids);
    assertEquals(List.of(), seen.late);
  }

  @Test
  void goesOnFromASavepointBehindTheMarkOfATransaction(@TempDir Path folder) throws Exception {
    TestingTimes.Seen seen = start(2);
    KafkaProducer<byte[], byte[]> producer = topic.transactions();
    producer.beginTransaction();
    topic.sendOpen("a", 0, now());
    producer.commitTransaction();
    seen.awaitSignals(1);
    String savepoint =
        job.stopWithSavepoint(false, folder.toString(), SavepointFormatType.CANONICAL).get();
    run(2, savepoint);
    seen.awaitNow();
    topic.send(1, "b", now());
    seen.awaitSignals(2);
    job.cancel().get();
    run(2, "");
    seen.await(all -> all.ids.size() >= 2 && all.mark() > now() - 5_000);
    seen.awaitNow();
    // Without a savepoint it goes on from the last checkpoint's offsets: "b" may come again.
    assertEquals(List.of("a", "b"), seen.ids.stream().distinct().toList());
  }

  @Test
  void rejectsWhatCannotBeRead() throws Exception {
    TestingTimes.Seen seen = start(1);
    String good = TestingTopic.event("ok", now());
    List<byte[]> bad = new ArrayList<>();
    List<RejectionCode> codes = new ArrayList<>();
    bad.add(null);
    codes.add(RejectionCode.BAD_JSON);
    bad.add(bytes(""));
    codes.add(RejectionCode.BAD_JSON);
    bad.add(bytes("{\"id\":\"1\",\"time\":"));
    codes.add(RejectionCode.BAD_JSON);
    bad.add(bytes("[1]"));
    codes.add(RejectionCode.NOT_AN_OBJECT);
    bad.add(bytes(good.replace("\"ok\"", "{}")));
    codes.add(RejectionCode.WRONG_TYPE);
    bad.add(("{\"title\":\"中文\"," + good.substring(1)).getBytes(Charset.forName("GBK")));
    codes.add(RejectionCode.BAD_ENCODING);
    bad.add(bytes("\uFEFF" + good));
    codes.add(RejectionCode.BAD_JSON);
    byte[] nested = new byte[900_000];
    Arrays.fill(nested, (byte) '[');
    bad.add(nested);
    codes.add(RejectionCode.BAD_JSON);
    bad.add(new byte[2 << 20]);
    codes.add(RejectionCode.TOO_LONG);
    bad.add(bytes("{\"amount\":NaN," + good.substring(1)));
    codes.add(RejectionCode.BAD_JSON);
    bad.add(bytes(good + "\n" + good));
    codes.add(RejectionCode.BAD_JSON);
    bad.add(bytes(TestingTopic.event("ahead", now() + 660_000)));
    codes.add(RejectionCode.TIME_AHEAD);
    bad.forEach(value -> topic.sendBytes(0, value));
    topic.sendBytes(0, bytes(good));
    seen.await(all -> all.rejected.size() == bad.size() && !all.ids.isEmpty());
    Map<Spot, RejectionCode> found =
        seen.rejected.stream().collect(Collectors.toMap(Rejection::spot, Rejection::code));
    for (int i = 0; i < codes.size(); i++) {
      assertEquals(codes.get(i), found.get(Spot.message(0, i)));
    }
    seen.awaitNow();
    assertEquals(List.of(), seen.late);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void findsNewPartitions() throws Exception {
    TestingTimes.Seen seen = start(1);
    topic.send(0, "a", now());
    seen.awaitSignals(1);
    topic.grow(2);
    topic.send(1, "b", now());
    seen.awaitSignals(2);
    seen.awaitNow();
  }

  @Test
  void standsStillWhileTheBrokerIsFrozen() throws Exception {
    TestingTimes.Seen seen = start(2);
    topic.send(0, "a", now());
    seen.awaitSignals(1);
    seen.awaitNow();
    stack.freeze(Server.BROKER);
    long frozen = now();
    int sent = 1;
    try {
      while (now() < frozen + 20_000) {
        topic.send(1, "f" + sent++, now());
        pass(Duration.ofMillis(500));
      }
      assertTrue(seen.mark() <= frozen);
    } finally {
      stack.thaw(Server.BROKER);
    }
    seen.awaitSignals(sent);
    seen.awaitNow();
    assertEquals(List.of(), seen.late);
  }

  @Test
  void standsStillWhileTheBrokerIsGone() throws Exception {
    TestingTimes.Seen seen = start(2);
    topic.send(0, "a", now());
    seen.awaitSignals(1);
    seen.awaitNow();
    stack.kill(Server.BROKER);
    long gone = now();
    pass(Duration.ofSeconds(8));
    assertTrue(seen.mark() <= gone);
    stack.restart(Server.BROKER);
    topic.send(1, "b", now());
    seen.awaitSignals(2);
    seen.awaitNow();
    assertEquals(List.of(), seen.late);
  }
}
