package org.yujing.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.problem.Problems;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesTopic;
import org.yujing.rule.RuleFiles;
import org.yujing.stack.Ports;
import org.yujing.stack.StackInputs;
import org.yujing.stack.StackSettings;
import org.yujing.stack.StackTopics;
import org.yujing.stack.TestingBroker;
import org.yujing.stack.TestingStack;

/**
 * What a running system has said, from the topics of a real broker: {@link TestingHistory}'s
 * signals, two rule sets of which the first said it all, and what it said. Between the lines stands
 * what is none.
 */
@Tag("stack")
class LiveExplainTest {
  private static final String LOST = "000000000000";

  @TempDir private static Path root;
  private static TestingBroker broker;
  private static TestingHistory history;
  private static Path strict;

  @BeforeAll
  static void said() throws Exception {
    assumeTrue(TestingStack.fetched(), "scripts/verify fetches Kafka");
    history = new TestingHistory(root);
    strict = history.rules("strict", 3);
    StackSettings usual = TestingStack.settings();
    StackInputs inputs =
        new StackInputs(history.file("sources.yaml"), List.of(), history.file("rules"));
    broker =
        TestingBroker.start(
            root.resolve("stack"), new StackSettings(usual.ports(), usual.cluster(), inputs));
    StackTopics.create(broker.stack(), (saying, values) -> {});
    history.of("run", "--out", root.resolve("out"));
    RulesTopic topic = new RulesTopic(client(), Duration.ofSeconds(30));
    publish(topic, history.file("rules"));
    publish(topic, strict);
    send("signals.desk", history.file("events.jsonl"));
    send("warnings", root.resolve("out/warnings.jsonl"));
    send("queue", root.resolve("out/queue.jsonl"));
    send("queue-history", root.resolve("out/queue-history.jsonl"));
  }

  @AfterAll
  static void stopBroker() {
    if (broker != null) {
      broker.close();
    }
  }

  private static Properties client() {
    Properties client = new Properties();
    client.setProperty("bootstrap.servers", broker.servers());
    return client;
  }

  private static void publish(RulesTopic topic, Path folder) {
    RuleFiles files = RuleFiles.read(folder, new Problems());
    topic.append(new PublishedRules(0, "test", "", null, null, files));
  }

  private static void send(String topic, Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(1, "{\"id\":");
    lines.add(2, lines.get(0));
    send(topic, lines);
  }

  private static void send(String topic, List<String> lines) {
    try (var producer =
        new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (String line : lines) {
        Future<?> unused =
            producer.send(new ProducerRecord<>(topic, "k".getBytes(UTF_8), line.getBytes(UTF_8)));
      }
      Future<?> unused = producer.send(new ProducerRecord<>(topic, "k".getBytes(UTF_8), null));
    }
  }

  private static JsonNode line(String file, int number) throws IOException {
    return new ObjectMapper()
        .readTree(Files.readAllLines(root.resolve("out").resolve(file)).get(number));
  }

  private static String first() throws IOException {
    return line("warnings.jsonl", 0).path("id").asText();
  }

  private static JsonNode explain(Object... words) throws IOException {
    TestingRun run = TestingRun.of(words);
    assertEquals(0, run.code(), run.err());
    return TestingHistory.json(run, "explain");
  }

  @Test
  void theRuleIsShownAsTheSetThatSaidIt() throws IOException {
    JsonNode live = explain("explain", first(), "--json", "--dir", root.resolve("stack"));
    assertTrue(live.at("/rule/text").asText().contains("yellow: 2"), live.toString());
    assertEquals(live.at("/rule/said_by_version"), live.at("/rule/version"));
    assertTrue(live.path("said_again").asBoolean());
    JsonNode file =
        TestingHistory.json(
            history.of("explain", first(), "--json", "--out", root.resolve("out")), "explain");
    assertEquals(file.path("warning"), live.path("warning"));
    assertEquals(file.path("signals"), live.path("signals"));
    assertEquals(file.path("figure"), live.path("figure"));
  }

  @Test
  void aFolderOfRulesIsTakenWhereOneIsNamed() throws IOException {
    JsonNode other =
        explain("explain", first(), "--json", "--dir", root.resolve("stack"), "--rules", strict);
    assertTrue(other.at("/rule/text").asText().contains("yellow: 3"));
    assertNotEquals(other.at("/rule/said_by_version"), other.at("/rule/version"));
  }

  /** Its rule set was published before the topic began. */
  @Test
  void aSetThatIsGoneIsNotGuessedAt() throws IOException {
    String line = Files.readAllLines(root.resolve("out/warnings.jsonl")).get(0);
    JsonNode old = line("warnings.jsonl", 0);
    String lost =
        line.replace(old.path("rule_version").asText(), LOST)
            .replace(old.path("episode").asText(), "f".repeat(20))
            .replace(old.path("id").asText(), "e".repeat(20));
    send("warnings", List.of(lost));
    TestingRun run =
        TestingRun.of("explain", "e".repeat(20), "--json", "--dir", root.resolve("stack"));
    JsonNode why = TestingHistory.json(run, "explain");
    assertTrue(run.err().contains(LOST), run.err());
    assertEquals(LOST, why.at("/rule/said_by_version").asText());
    assertTrue(why.at("/rule/text").asText().contains("yellow: 3"));
  }

  @Test
  void anItemIsFoundToo() throws IOException {
    String item = line("queue.jsonl", 0).path("id").asText();
    JsonNode live = explain("explain", item, "--json", "--dir", root.resolve("stack"));
    assertEquals(3, live.path("warnings").size());
    assertEquals("opened", live.at("/history/0/change").asText());
  }

  @Test
  void withoutAStackTheSourcesAreNamed() throws IOException {
    TestingRun which = TestingRun.of("explain", first(), "--kafka", broker.servers());
    assertEquals(2, which.code(), which.err());
    assertTrue(which.err().contains("--sources"), which.err());
    JsonNode live =
        explain(
            "explain",
            first(),
            "--json",
            "--kafka",
            broker.servers(),
            "--sources",
            root.resolve("stack/made/sources.yaml"));
    assertTrue(live.path("said_again").asBoolean());
  }

  @Test
  void aBrokerThatIsAwayIsNamed() throws IOException {
    String nobody = Ports.HOST + ":" + TestingStack.ports().kafka();
    TestingRun run = TestingRun.of("explain", first(), "--kafka", nobody);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(nobody), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }
}
