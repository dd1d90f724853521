package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.expression.Functions;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.rule.Loading;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Fields;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.SourcesFile;
import org.yujing.signal.Stream;

/**
 * The schemas that editors use for stories, exceptions and sources know what their readers know.
 */
class EditorSchemasTest {
  private static final Path HOME = Path.of(System.getProperty("yujing.home"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Map<String, String> BROKEN =
      Map.of("pack/r.yaml", "rule: r\ntitle: t\non: sensor\nby: device\nmatch: true\nlevel: red\n");

  @TempDir private Path folder;

  private static JsonNode schema(String name) {
    try {
      return JSON.readTree(HOME.resolve("schemas/" + name + ".schema.json").toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> refusals(String name, String yaml) {
    Schema validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(name));
    Object plain = Yaml.read("s.yaml", yaml, new Problems()).orElseThrow().plain();
    return validator.validate(JSON.<JsonNode>valueToTree(plain)).stream()
        .map(Object::toString)
        .toList();
  }

  /** The schema for a file, by the same patterns as docs/rules.md gives to editors. */
  private static String schemaOf(String path) {
    if (path.endsWith("policy.yaml")) {
      return "policy";
    }
    if (path.contains("assessment/")) {
      return "assessment-story";
    }
    if (path.endsWith(".test.yaml")) {
      return "story";
    }
    return path.endsWith("exceptions.yaml") ? "exceptions" : "rule";
  }

  static List<String> shipped() throws IOException {
    Path rules = HOME.resolve("rules");
    try (java.util.stream.Stream<Path> all = Files.walk(rules)) {
      return all.map(file -> rules.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".yaml") && !file.contains("/sample/"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void acceptShippedFiles(String file) throws IOException {
    String text = Files.readString(HOME.resolve("rules").resolve(file));
    assertEquals(List.of(), refusals(schemaOf(file), text));
  }

  @Test
  void acceptTheSourcesOfTheSample() throws IOException {
    String text = Files.readString(HOME.resolve("sample-data/sources.yaml"));
    assertEquals(List.of(), refusals("sources", text));
  }

  /** What the reader says to a file of a rule, its stories or its exceptions. */
  private static List<String> problems(String path, String yaml) {
    Map<String, String> files = new java.util.TreeMap<>(BROKEN);
    files.put(path, yaml);
    RuleFiles read = RuleFiles.of(files);
    Loading loading = RuleLoader.load(read, Functions.NONE, Set.of());
    Stories stories = StoryLoader.load(read, loading.rules(), Pseudonyms.forDevelopment());
    return java.util.stream.Stream.concat(loading.problems().stream(), stories.problems().stream())
        .map(Problem::toString)
        .toList();
  }

  private static Set<String> known(List<String> problems) {
    String problem =
        problems.stream()
            .filter(text -> text.contains("zzzzzzzzz"))
            .filter(text -> text.contains("known here: "))
            .findFirst()
            .orElseThrow(() -> new AssertionError(problems.toString()));
    String keys = problem.substring(problem.indexOf("known here: ") + 12, problem.length() - 1);
    return new TreeSet<>(List.of(keys.split(", ")));
  }

  private static Set<String> listed(String name, String pointer) {
    Set<String> keys = new TreeSet<>();
    JsonNode properties = schema(name).at(pointer + "/properties");
    properties.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          story | | zzzzzzzzz: 1
          story | /$defs/story | stories: [{zzzzzzzzz: 1}]
          story | /$defs/expected | stories: [{expect: [{zzzzzzzzz: 1}]}]
          story | /$defs/repeat | stories: [{given: [{repeat: {zzzzzzzzz: 1}}]}]
          assessment-story | | zzzzzzzzz: 1
          assessment-story | /$defs/story | stories: [{zzzzzzzzz: 1}]
          assessment-story | /$defs/action | stories: [{actions: [{zzzzzzzzz: 1}]}]
          assessment-story | /$defs/expected | stories: [{expect: [{zzzzzzzzz: 1}]}]
          assessment-story | /properties/register/items | register: [{zzzzzzzzz: 1}]
          exceptions | | zzzzzzzzz: 1
          exceptions | /properties/exceptions/items | exceptions: [{zzzzzzzzz: 1}]
          """)
  void listTheKeysThatAreRead(String name, String pointer, String yaml) {
    String path =
        switch (name) {
          case "story" -> "pack/r.test.yaml";
          case "exceptions" -> "pack/exceptions.yaml";
          default -> "assessment/a.test.yaml";
        };
    String start = name.equals("exceptions") ? "" : "start: 2026-01-05T08:00:00+08:00\n";
    assertEquals(
        known(problems(path, start + yaml + "\n")), listed(name, pointer == null ? "" : pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /$defs/source | zzzzzzzzz: 1
          /$defs/source/properties/time | time: {zzzzzzzzz: 1}
          /$defs/source/properties/kafka | kafka: {zzzzzzzzz: 1}
          """)
  void listTheKeysOfSources(String pointer, String yaml) throws IOException {
    Path file = folder.resolve("sources.yaml");
    Files.writeString(file, "sources: [{name: a, stream: event, " + yaml + "}]\n");
    Problems problems = new Problems();
    SourcesFile.load(file, problems);
    assertEquals(
        known(problems.sorted().stream().map(Problem::toString).toList()),
        listed("sources", pointer));
  }

  /** Every field that a story may give on any stream, nested as it is written. */
  @Test
  void listTheFieldsOfSignals() {
    for (String group : List.of("", "place.", "target.", "complainant.", "subject.")) {
      Set<String> fields =
          Arrays.stream(Stream.values())
              .flatMap(stream -> Fields.of(stream).keySet().stream())
              .filter(path -> !FieldNames.NOT_GIVEN.containsKey(path) && path.startsWith(group))
              .map(path -> path.substring(group.length()).replaceFirst("\\..*", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      if (group.isEmpty()) {
        fields.addAll(FieldNames.NO_FIELDS);
      }
      String pointer = group.isEmpty() ? "" : "/properties/" + group.replace(".", "");
      assertEquals(fields, listed("story", "/$defs/given" + pointer), group);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          raised: red | raised: rde
          raised: red | raised: red, upgraded: red
          at: 0s, value | at: soon, value
          value: 1 | valeu: 1
          repeat: {times: 2, every: 1m} | repeat: {times: 2}
          until: 1h | until: 1w
          start: 2026 | begin: 2026
          """)
  void refuseWhatIsRefused(String good, String bad) {
    String story =
        """
        rule: r
        start: 2026-01-05T08:00:00+08:00
        defaults: {device: D, metric: m}
        stories:
          - story: one
            given: [{at: 0s, value: 1, repeat: {times: 2, every: 1m}}]
            expect: [{at: 0s, raised: red}, {at: 1m, raised: red}]
            until: 1h
        """;
    assertEquals(List.of(), problems("pack/r.test.yaml", story));
    assertEquals(List.of(), refusals("story", story));
    String wrong = story.replace(good, bad);
    assertFalse(problems("pack/r.test.yaml", wrong).isEmpty(), wrong);
    assertFalse(refusals("story", wrong).isEmpty(), wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rule", "story", "assessment-story", "exceptions", "sources", "policy"})
  void describeEveryKeyInBothLanguages(String name) {
    for (JsonNode owner : schema(name).findParents("properties")) {
      owner
          .get("properties")
          .properties()
          .forEach(
              key -> {
                String words = key.getValue().path("description").asText();
                boolean elsewhere = words.isEmpty() && key.getValue().has("$ref");
                assertTrue(elsewhere || CHINESE.matcher(words).find(), key.getKey());
              });
    }
  }
}
