package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;

/** The schema that editors use for policy.yaml, and the reader that decides, say the same. */
class PolicySchemaTest {
  private static final Path HOME = Path.of(System.getProperty("yujing.home"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static JsonNode schema;
  private static Schema validator;

  @BeforeAll
  static void read() throws IOException {
    schema = JSON.readTree(Files.readString(HOME.resolve("schemas/policy.schema.json")));
    validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static boolean accepts(String yaml) {
    Object plain = Yaml.read("p.yaml", yaml, new Problems()).orElseThrow().plain();
    return validator.validate(JSON.<JsonNode>valueToTree(plain)).isEmpty();
  }

  private static String problems(String yaml) {
    return new TestingRuleSet().with("assessment/policy.yaml", yaml).problems();
  }

  private static Set<String> known(String yaml) {
    String problems = problems(yaml);
    String keys = problems.substring(problems.indexOf("known here: ") + 12).strip();
    return new TreeSet<>(List.of(keys.substring(0, keys.length() - 1).split(", ")));
  }

  private static Set<String> listed(JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void listsTheKeysThatAreRead() {
    assertEquals(known("zzzzzzzzz: 1\n"), listed(schema));
    for (String key : List.of("score_levels", "start", "accept_within", "resolve_within")) {
      assertEquals(
          known(key + ": {zzzzzzzzz: 1}\n"), listed(schema.path("properties").path(key)), key);
    }
  }

  @Test
  void acceptsWhatIsAccepted() throws IOException {
    String shipped = Files.readString(HOME.resolve("rules/assessment/policy.yaml"));
    for (String yaml : List.of(shipped, "{}\n", "second_person: []\ndismissed_sample: 1\n")) {
      assertEquals("", problems(yaml));
      assertEquals(true, accepts(yaml), yaml);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "points_cap: 0",
        "points_cap: 1.5",
        "score_levels: {purple: 1}",
        "start: {red: town}",
        "accept_within: {red: 1}",
        "accept_within: {red: soon}",
        "near_due: 1",
        "near_due: 0",
        "dismissed_sample: -0.1",
        "second_person: red",
        "second_person: [pink]",
        "reopen_within: 3wd",
        "longest_extension: 3 wd",
        "returns: 0",
        "calendar: ''",
        "queue: 1"
      })
  void refusesWhatIsRefused(String yaml) {
    assertFalse(problems(yaml + "\n").isEmpty());
    assertFalse(accepts(yaml + "\n"));
  }

  @Test
  void namesTheDefaults() {
    Policy usual = Policy.standard("v");
    JsonNode keys = schema.path("properties");
    assertEquals(usual.pointsCap(), keys.at("/points_cap/default").asInt());
    assertEquals(usual.nearDue(), keys.at("/near_due/default").asDouble());
    assertEquals(usual.sample(), keys.at("/dismissed_sample/default").asDouble());
    assertEquals(usual.returns(), keys.at("/returns/default").asInt());
    assertEquals(usual.extensions(), keys.at("/extensions/default").asInt());
    assertEquals(usual.calendar(), keys.at("/calendar/default").asText());
    assertEquals(usual.zone().getId(), keys.at("/zone/default").asText());
    assertEquals(usual.longestExtension().text(), keys.at("/longest_extension/default").asText());
  }

  @Test
  void describesEveryKey() {
    schema
        .findParents("properties")
        .forEach(
            owner ->
                owner
                    .get("properties")
                    .properties()
                    .forEach(
                        key -> assertFalse(key.getValue().path("description").asText().isEmpty())));
  }
}
