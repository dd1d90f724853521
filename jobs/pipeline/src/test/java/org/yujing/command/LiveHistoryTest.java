package org.yujing.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.pipeline.TestingTopic;
import org.yujing.stack.Ports;
import org.yujing.stack.Server;
import org.yujing.stack.TestingBroker;
import org.yujing.stack.TestingStack;
import org.yujing.topic.BrokerException;
import org.yujing.topic.TopicScan;
import org.yujing.topic.TopicStretch;

/**
 * History from topics of a real broker. {@link TestingHistory} tells what there is; each event was
 * sent when it happened, to one of two partitions: S1's to the first, S2's to the second.
 */
@Tag("stack")
class LiveHistoryTest {
  private static final int FIRST = 0;
  private static final int SECOND = 1;

  @TempDir private static Path root;
  private static TestingBroker broker;

  @TempDir private Path folder;
  private TestingHistory history;
  private TestingTopic topic;

  @BeforeAll
  static void startBroker() {
    assumeTrue(TestingStack.fetched(), "scripts/verify fetches Kafka");
    broker = TestingBroker.start(root.resolve("stack"));
  }

  @AfterAll
  static void stopBroker() {
    if (broker != null) {
      broker.close();
    }
  }

  @BeforeEach
  void threeDays() throws Exception {
    history = new TestingHistory(folder);
    topic = new TestingTopic(broker.servers(), 2);
    for (String line : Files.readAllLines(folder.resolve("events.jsonl"))) {
      send(line);
    }
    topic.flush();
  }

  @AfterEach
  void close() {
    topic.close();
  }

  private void send(String line) throws IOException {
    JsonNode event = new ObjectMapper().readTree(line);
    long time = time(event.path("time").asText());
    int partition = event.at("/target/id").asText().equals("S1") ? FIRST : SECOND;
    topic.send(partition, time, line.getBytes(UTF_8));
  }

  private static long time(String text) {
    return OffsetDateTime.parse(text).toInstant().toEpochMilli();
  }

  private TestingRun play(Object verb, Object... more) throws IOException {
    history.read(topic.name);
    List<Object> all = new ArrayList<>(List.of(more));
    all.addAll(List.of("--json", "--kafka", broker.servers()));
    return history.of(verb, all.toArray());
  }

  private JsonNode backtest(Object... more) throws IOException {
    TestingRun run = play("backtest", more);
    assertEquals(0, run.code(), run.err());
    return TestingHistory.json(run, "backtest");
  }

  private static int read(JsonNode found) {
    return found.at("/sources/desk/read").asInt();
  }

  @Test
  void aTopicIsPlayedAsItsFileIs() throws IOException {
    JsonNode file = TestingHistory.json(history.of("backtest", "--json"), "backtest");
    JsonNode live = backtest();
    for (JsonNode found : List.of(file, live)) {
      found.at("/rules").forEach(rule -> ((ObjectNode) rule).remove("cost"));
    }
    assertEquals(9, read(live));
    assertEquals(file, live);
  }

  @Test
  void theStackKnowsItsBroker() throws IOException {
    history.read(topic.name);
    TestingRun run = history.of("backtest", "--json", "--dir", root.resolve("stack"));
    assertEquals(9, read(TestingHistory.json(run, "backtest")));
  }

  @Test
  void aSweepReadsTopicsToo() throws IOException {
    TestingRun run = play("tune", "noisy", "--set", "levels.yellow=1..3");
    assertEquals(0, run.code(), run.err());
    List<String> warnings = new ArrayList<>();
    TestingHistory.json(run, "tune")
        .path("variants")
        .forEach(variant -> warnings.add(variant.path("warnings").asText()));
    assertEquals(List.of("3", "4", "1"), warnings);
  }

  @Test
  void whatWasSentEarlierIsLeftOut() throws IOException {
    TestingRun run = play("backtest", "--topics-from", "2026-03-04T08:30");
    JsonNode found = TestingHistory.json(run, "backtest");
    assertEquals(3, read(found));
    assertEquals("2026-03-04T08:30:00+08:00", found.at("/period/from").asText());
    assertFalse(run.err().contains(topic.name), run.err());
  }

  /** The senders' clocks differ: what was sent at 7 stands behind what was sent at 13. */
  @Test
  void datesNeedNotBeInOrder() throws IOException {
    send(TestingHistory.event("S2", "二号工地", "04T07:00"));
    topic.flush();
    assertEquals(5, read(backtest("--topics-from", "2026-03-04")));
    assertEquals(2, read(backtest("--topics-from", "2026-03-04T12:00")));
  }

  @Test
  void nothingSinceThenIsSaidAndNoFault() throws IOException {
    TestingRun run = play("backtest", "--topics-from", "2026-03-05");
    assertEquals(0, run.code(), run.err());
    assertEquals(0, read(TestingHistory.json(run, "backtest")));
    assertTrue(run.err().contains(topic.name), run.err());
    assertTrue(run.err().contains("2026-03-05T00:00:00+08:00"), run.err());
  }

  @Test
  void aTopicThatIsNotThereIsNamed() throws IOException {
    history.read("signals.nowhere");
    TestingRun run = history.of("backtest", "--kafka", broker.servers());
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("signals.nowhere"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void filesHaveNoTimeOfSending() {
    TestingRun run = history.of("backtest", "--topics-from", "2026-03-05");
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("--topics-from"), run.err());
  }

  @Test
  void whatIsNoRecordIsRefusedAsTheLiveJobRefusesIt() throws IOException {
    String good = TestingHistory.event("S1", "一号工地", "02T08:01");
    List<byte[]> odd = new ArrayList<>();
    odd.add(null);
    odd.add(new byte[0]);
    odd.add("\n".getBytes(UTF_8));
    odd.add("{\"id\":".getBytes(UTF_8));
    odd.add((good + "\n" + good).getBytes(UTF_8));
    odd.add(good.replace("一号", "一\n号").getBytes(UTF_8));
    odd.forEach(value -> topic.send(FIRST, null, value));
    topic.send(FIRST, null, good.replace(",", ",\r\n  ").getBytes(UTF_8));
    topic.flush();
    JsonNode counts = backtest().at("/sources/desk");
    assertEquals(16, counts.path("read").asInt());
    assertEquals(6, counts.path("rejected").asInt());
    assertEquals(10, counts.path("judged").asInt());
  }

  @Test
  void onlyWhatIsCommittedCounts() throws Exception {
    KafkaProducer<byte[], byte[]> producer = topic.transactions();
    producer.beginTransaction();
    topic.sendOpen("open", FIRST, time("2026-03-04T20:00:00+08:00"));
    assertEquals(9, read(backtest()));
    producer.abortTransaction();
    assertEquals(9, read(backtest()));
  }

  /** For each record that is read another one comes: who followed the topic would never end. */
  @Test
  void aTopicThatGrowsIsReadAsFarAsItWentWhenAsked() throws IOException {
    String more = TestingHistory.event("S1", "一号工地", "04T20:00");
    TopicScan scan = new TopicScan(topic.client(), Duration.ofSeconds(15));
    TopicStretch asked = scan.stretch(topic.name, 0);
    List<Long> offsets = new ArrayList<>();
    scan.read(
        asked,
        found -> {
          offsets.add(found.offset());
          topic.send(found.partition(), null, more.getBytes(UTF_8));
          topic.flush();
          return true;
        });
    assertEquals(9, offsets.size());
    assertEquals(18, read(backtest()));
  }

  /** S1's first three are gone: its fourth, of 11:00 on the 2nd, is the first that is left. */
  @Test
  void whatRetentionHasTakenIsSaid() throws Exception {
    topic.delete(FIRST, 3);
    TestingRun run = play("backtest", "--topics-from", "2026-03-02");
    assertEquals(6, read(TestingHistory.json(run, "backtest")));
    assertTrue(run.err().contains(topic.name), run.err());
    assertTrue(run.err().contains("2026-03-02T11:00:00+08:00"), run.err());
    TestingRun later = play("backtest", "--topics-from", "2026-03-02T12:00");
    assertFalse(later.err().contains(topic.name), later.err());
    topic.delete(SECOND, 3);
    TestingRun nothing = play("backtest", "--topics-from", "2026-03-02");
    assertEquals(3, read(TestingHistory.json(nothing, "backtest")));
    assertTrue(nothing.err().contains(Words.of("topic.cut.all")), nothing.err());
  }

  @Test
  void whatRetentionTakesMeanwhileIsLeftOut() throws Exception {
    TopicScan scan = new TopicScan(topic.client(), Duration.ofSeconds(15));
    TopicStretch asked = scan.stretch(topic.name, 0);
    topic.delete(FIRST, 4);
    topic.delete(SECOND, 3);
    List<String> left = new ArrayList<>();
    scan.read(asked, found -> left.add(found.partition() + "/" + found.offset()));
    assertEquals(List.of("0/4", "0/5"), left);
  }

  @Test
  void aBrokerThatIsAwayIsNamed() throws IOException {
    String nobody = Ports.HOST + ":" + TestingStack.ports().kafka();
    history.read(topic.name);
    TestingRun run = history.of("backtest", "--kafka", nobody);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(nobody), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aBrokerThatFallsSilentIsNotWaitedForForEver() throws IOException {
    byte[] large = new byte[2 << 20];
    for (int i = 0; i < 8; i++) {
      topic.send(FIRST, null, large);
    }
    topic.flush();
    TopicScan scan = new TopicScan(topic.client(), Duration.ofSeconds(3));
    TopicStretch asked = scan.stretch(topic.name, 0);
    try {
      assertThrows(BrokerException.class, () -> scan.read(asked, found -> freeze()));
    } finally {
      broker.stack().thaw(Server.BROKER);
    }
  }

  private static boolean freeze() {
    broker.stack().freeze(Server.BROKER);
    return true;
  }
}
