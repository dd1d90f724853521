package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;

/** The schema that editors use, and the reader that decides, know the same keys. */
class RuleSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static JsonNode schema;
  private static Schema validator;

  @BeforeAll
  static void read() throws IOException {
    Path file = Path.of(System.getProperty("yujing.home")).resolve("schemas/rule.schema.json");
    schema = JSON.readTree(Files.readString(file));
    validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static JsonNode json(String yaml) {
    return JSON.valueToTree(Yaml.read("r.yaml", yaml, new Problems()).orElseThrow().plain());
  }

  /** The keys that the reader names when it meets one it does not know. */
  private static Set<String> readable(String yaml) {
    String problem =
        TestingRules.problems(yaml).stream()
            .filter(text -> text.contains("known here: "))
            .findFirst()
            .orElseThrow();
    String keys = problem.substring(problem.indexOf("known here: ") + 12, problem.length() - 1);
    return new TreeSet<>(List.of(keys.split(", ")));
  }

  private static Set<String> listed(String pointer) {
    Set<String> keys = new TreeSet<>();
    schema.at(pointer + "/properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          | zzzzzzzz: 1
          /properties/season | season: {zzzzzzzz: 1}
          /properties/levels | match: true\\nlevels: {zzzzzzzz: 1}
          /properties/match/anyOf/1 | match: {zzzzzzzz: 1}
          /properties/count | count: {zzzzzzzz: 1}
          /properties/sum | sum: {zzzzzzzz: 1}
          /properties/avg | avg: {zzzzzzzz: 1}
          /properties/min | min: {zzzzzzzz: 1}
          /properties/max | max: {zzzzzzzz: 1}
          /properties/sustained | sustained: {zzzzzzzz: 1}
          /properties/sequence | sequence: {zzzzzzzz: 1}
          /$defs/step | sequence: {steps: [{zzzzzzzz: 1}]}
          /properties/absence | absence: {zzzzzzzz: 1}
          /$defs/clause/anyOf/1 | absence: {expect: {zzzzzzzz: 1}}
          /properties/absence/properties/alive | absence: {alive: {zzzzzzzz: 1}}
          /properties/score | score: {zzzzzzzz: 1}
          /$defs/indicator | score: {indicators: [{zzzzzzzz: 1}]}
          /properties/surge | surge: {method: cusum, zzzzzzzz: 1}
          /properties/forecast | forecast: {zzzzzzzz: 1}
          /properties/new | new: {zzzzzzzz: 1}
          """)
  void listsTheKeysThatAreRead(String pointer, String yaml) {
    String at = pointer == null ? "" : pointer;
    assertEquals(readable(yaml.replace("\\n", "\n") + "\n"), listed(at));
  }

  @Test
  void acceptsWhatIsAccepted() throws IOException, URISyntaxException {
    Path folder = Path.of(RuleSchemaTest.class.getResource("/good-rules/good").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.endsWith("exceptions.yaml")).toList()) {
        assertEquals(List.of(), validator.validate(json(Files.readString(file))), file.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level: red | level: rde
          match: true | match: false
          match: true | count: {within: 3wd}
          by: device | bye: device
          title: t | status: lve
          level: red | levels: {}
          match: true | sequence: {within: 1d, steps: []}
          """)
  void refusesWhatIsRefused(String good, String bad) {
    String rule = "rule: r\ntitle: t\non: sensor\nby: device\nmatch: true\nlevel: red\n";
    assertEquals(List.of(), validator.validate(json(rule)));
    String wrong = rule.replace(good, bad);
    assertFalse(validator.validate(json(wrong)).isEmpty(), wrong);
    assertFalse(TestingRules.problems(wrong).isEmpty(), wrong);
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
                        key ->
                            assertFalse(
                                key.getValue().path("description").asText().isEmpty()
                                    && !key.getValue().has("$ref"),
                                key.getKey())));
  }
}
