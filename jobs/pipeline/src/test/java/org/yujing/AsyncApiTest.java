package org.yujing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.topic.Job;
import org.yujing.topic.OutRecord;
import org.yujing.topic.RecordHeads;
import org.yujing.topic.TestingRecords;
import org.yujing.topic.Topic;
import org.yujing.topic.TopicPlan;
import org.yujing.topic.TopicsFile;

/** What schemas/asyncapi.yaml says of the topics is so. */
class AsyncApiTest {
  private static final Path HOME = Path.of(System.getProperty("yujing.home", "."));
  private static final Path SCHEMAS = HOME.resolve("schemas");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String SIGNALS = "{topic}";

  private final JsonNode document = read();

  @Test
  void describesEveryTopicAndNoOther() {
    TreeSet<String> topics = new TreeSet<>(List.of(SIGNALS));
    Arrays.stream(Topic.values()).map(Topic::word).forEach(topics::add);
    assertEquals(topics, new TreeSet<>(channels().keySet()));
  }

  @Test
  void topicsAreSetUpAsTheOperatorsFileSays() {
    Map<String, JsonNode> channels = channels();
    for (TopicPlan plan : plans()) {
      JsonNode binding = channels.get(plan.name()).at("/bindings/kafka");
      assertEquals(plan.partitions(), binding.path("partitions").asInt(), plan.name());
      JsonNode settings = binding.path("topicConfiguration");
      for (String name : List.of("retention.ms", "message.timestamp.type", "max.message.bytes")) {
        assertEquals(
            plan.settings().getOrDefault(name, ""), settings.path(name).asText(), plan.name());
      }
      assertEquals(
          plan.settings().get("cleanup.policy"), settings.at("/cleanup.policy/0").asText());
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertTrue(references.size() > 50);
    for (JsonNode reference : references) {
      String to = reference.asText();
      assertTrue(
          to.startsWith("#")
              ? !document.at(to.substring(1)).isMissingNode()
              : Files.isRegularFile(SCHEMAS.resolve(to)),
          to);
    }
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void recordsAreWhatTheirTopicIsFor(Topic topic) {
    JsonNode message = message(topic);
    assertEquals("./" + topic.schema(), message.at("/payload/schema/$ref").asText());
    if (topic.output()) {
      assertEquals(topic.type(), message.at("/headers/allOf/1/properties/ce_type/const").asText());
    }
    List<String> writers =
        topic.output() ? topic.writers().stream().map(Job::word).toList() : List.of("people");
    assertEquals(new TreeSet<>(writers), whoDoes("send", topic));
  }

  @Test
  void headsAreThoseThatAreWritten() {
    List<String> names = new ArrayList<>();
    document.at("/components/schemas/heads/properties").fieldNames().forEachRemaining(names::add);
    assertEquals(RecordHeads.NAMES, names);
  }

  @Test
  void whatTheJobsWriteFitsItsDescription() throws IOException {
    TreeSet<Topic> seen = new TreeSet<>();
    for (OutRecord record : TestingRecords.all()) {
      seen.add(record.topic());
      JsonNode message = message(record.topic());
      String schema = message.at("/payload/schema/$ref").asText();
      assertFits(Files.readString(SCHEMAS.resolve(schema)), record.value());
      String heads = JSON.writeValueAsString(record.heads().texts());
      assertFits(document.at("/components/schemas/heads").toString(), heads);
      assertFits(message.at("/headers/allOf/1").toString(), heads);
    }
    TreeSet<Topic> written =
        Arrays.stream(Topic.values())
            .filter(Topic::output)
            .filter(topic -> topic != Topic.RULES_STATUS)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, seen);
  }

  private static void assertFits(String schema, String json) {
    assertEquals(
        List.of(),
        REGISTRY
            .getSchema(schema)
            .validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))),
        json);
  }

  private Map<String, JsonNode> channels() {
    Map<String, JsonNode> channels = new HashMap<>();
    document.path("channels").forEach(node -> channels.put(node.path("address").asText(), node));
    return channels;
  }

  /** The one message of a topic. */
  private JsonNode message(Topic topic) {
    JsonNode messages = channels().get(topic.word()).path("messages");
    assertEquals(1, messages.size());
    return document.at(messages.elements().next().path("$ref").asText().substring(1));
  }

  private Set<String> whoDoes(String action, Topic topic) {
    Set<String> names = new TreeSet<>();
    for (JsonNode operation : document.path("operations")) {
      String channel = operation.at("/channel/$ref").asText().substring(1);
      boolean here = document.at(channel).path("address").asText().equals(topic.word());
      if (here && operation.path("action").asText().equals(action)) {
        names.add(operation.at("/tags/0/name").asText());
      }
    }
    return names;
  }

  private static List<TopicPlan> plans() {
    Problems problems = new Problems();
    return TopicsFile.read(HOME.resolve("deploy/topics.yaml"), problems)
        .orElseThrow()
        .plans(List.of(SIGNALS));
  }

  private static JsonNode read() {
    try {
      byte[] bytes = Files.readAllBytes(SCHEMAS.resolve("asyncapi.yaml"));
      Problems problems = new Problems();
      Object plain = Yaml.read("asyncapi.yaml", bytes, problems).orElseThrow().plain();
      assertTrue(problems.isEmpty(), () -> problems.sorted().toString());
      return JSON.valueToTree(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
