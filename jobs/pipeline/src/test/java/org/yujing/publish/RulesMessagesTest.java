package org.yujing.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.publish.RulesStatus.Verdict;
import org.yujing.rule.RuleFiles;

/** What is written can be read again, and readers and schemas accept the same messages. */
class RulesMessagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RuleFiles FILES =
      RuleFiles.of(Map.of("gas/leak.yaml", "rule: leak\n", "assessment/table.xlsx", "AAAA"));
  private static final PublishedRules RULES =
      new PublishedRules(7, "Li Na", "spring", 1_770_000_000_000L, 3L, FILES);
  private static final RulesStatus STATUS =
      new RulesStatus(
          "detect",
          7,
          FILES.version(),
          Verdict.KEPT,
          1_770_000_000_123L,
          null,
          6,
          List.of("a"),
          List.of(),
          "",
          List.of("leak.yaml:3:1 UNKNOWN_KEY"));
  private static final List<Object> VALUES =
      Arrays.asList(
          null,
          "",
          " ",
          "text",
          "2026-02-30T00:00:00Z",
          "2026-02-28T00:00:00Z",
          "kept",
          true,
          0,
          1,
          3.0,
          2.5,
          -1,
          1e300,
          List.of(),
          List.of("a"),
          List.of(1),
          Map.of(),
          Map.of("a", 1));

  private static Schema schema(String name) throws IOException {
    Path file = Path.of(System.getProperty("yujing.home"), "schemas", name + ".schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file));
  }

  private static boolean accepts(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  private static RulesReading read(String message) {
    return RulesJson.read(7, 0, message.getBytes(UTF_8));
  }

  private static List<String> reasons(String message) {
    return read(message) instanceof RulesReading.Illegible wrong ? wrong.reasons() : List.of();
  }

  @Test
  void whatWasSaidOfAnotherSetOfTheSameNumberIsNoAnswer() {
    assertTrue(RulesTopic.isAnswer(STATUS, 7, FILES.version()));
    assertFalse(RulesTopic.isAnswer(STATUS, 8, FILES.version()));
    assertFalse(RulesTopic.isAnswer(STATUS, 7, "another"));
  }

  @Test
  void aSetIsReadAsItWasWritten() throws IOException {
    byte[] message = RulesJson.write(RULES);
    assertEquals(new RulesReading.Legible(5, RULES), RulesJson.read(7, 5, message));
    assertTrue(accepts(schema("published-rules"), new String(message, UTF_8)));
  }

  @Test
  void aStatusIsReadAsItWasWritten() throws IOException {
    String line = RulesStatusJson.write(STATUS);
    assertEquals(STATUS, RulesStatusJson.read(line.getBytes(UTF_8)).orElseThrow());
    assertTrue(accepts(schema("rules-status"), line));
  }

  @Test
  void whatAppliesSinceEverIsATimeThatCanBeRead() {
    RulesStatus ever =
        new RulesStatus(
            "detect",
            1,
            "v",
            Verdict.ACCEPTED,
            0,
            Long.MIN_VALUE,
            1,
            List.of(),
            List.of(),
            "",
            List.of());
    String line = RulesStatusJson.write(ever);
    assertTrue(line.contains("\"effective\":\"0000-01-01T00:00:00Z\""), line);
    assertTrue(RulesStatusJson.read(line.getBytes(UTF_8)).isPresent());
  }

  @Test
  void ofThousandsOfReasonsTheFirstAreWritten() {
    RulesStatus many =
        new RulesStatus(
            "detect",
            1,
            "v",
            Verdict.KEPT,
            0,
            null,
            0,
            List.of(),
            List.of(),
            "",
            java.util.Collections.nCopies(5000, "x".repeat(5000)));
    RulesStatus read =
        RulesStatusJson.read(RulesStatusJson.write(many).getBytes(UTF_8)).orElseThrow();
    assertEquals(101, read.reasons().size());
    assertEquals("... and 4900 more", read.reasons().get(100));
  }

  @Test
  void schemaAndReaderAcceptTheSameSets() throws IOException {
    Schema schema = schema("published-rules");
    String whole = new String(RulesJson.write(RULES), UTF_8);
    for (String name : List.of("by", "note", "effective", "rollback_of", "files", "colour")) {
      for (String message : variations(whole, name)) {
        List<String> reasons = reasons(message);
        assertEquals(
            reasons.isEmpty() || reasons.equals(List.of("version is not that of the files")),
            accepts(schema, message),
            () -> message + "\n" + reasons);
      }
    }
  }

  @Test
  void schemaAndReaderAcceptTheSameStatuses() throws IOException {
    Schema schema = schema("rules-status");
    String whole = RulesStatusJson.write(STATUS);
    for (Object name : JSON.readValue(whole, Map.class).keySet()) {
      for (String line : variations(whole, name.toString())) {
        boolean read = RulesStatusJson.read(line.getBytes(UTF_8)).isPresent();
        assertEquals(accepts(schema, line), read, line);
      }
    }
  }

  /** The message with every kind of value in that member, and without it. */
  private static List<String> variations(String message, String name) throws IOException {
    List<String> variations = new java.util.ArrayList<>();
    for (Object value : VALUES) {
      Map<String, Object> members = members(message);
      members.put(name, value);
      variations.add(JSON.writeValueAsString(members));
    }
    Map<String, Object> members = members(message);
    members.remove(name);
    variations.add(JSON.writeValueAsString(members));
    return variations;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(String message) throws IOException {
    return JSON.readValue(message, LinkedHashMap.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.yaml",
        "a/../../x.yaml",
        "/etc/passwd",
        "a//x.yaml",
        "a/./x.yaml",
        "a/.x.yaml",
        ".git/config",
        "a\\..\\x.yaml",
        "C:x.yaml",
        "a/x\u0000.yaml",
        "",
        "a/",
        "1/2/3/4/5/6/7/8/9"
      })
  void pathsThatLeaveTheFolderOrHideAreRefused(String path) throws IOException {
    assertEquals(List.of("a file whose path is none"), reasons(withFile(path, "x")));
    assertFalse(accepts(schema("published-rules"), withFile(path, "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gas/leak.yaml", "reference/词表.csv", "assessment/派单 表.xlsx", "x", "a/b..c"})
  void otherPathsAreTaken(String path) throws IOException {
    assertEquals(List.of(), reasons(withFile(path, "AAAA")));
    assertTrue(accepts(schema("published-rules"), withFile(path, "AAAA")));
  }

  private static String withFile(String path, String text) {
    RuleFiles files = RuleFiles.of(Map.of(path, text));
    return new String(RulesJson.write(new PublishedRules(1, "me", "", null, null, files)), UTF_8);
  }

  @Test
  void aSpreadsheetThatIsNoneIsRefused() {
    assertEquals(
        List.of("a spreadsheet that is not in Base64"),
        reasons(withFile("assessment/a.xlsx", "not, base64")));
  }

  @Test
  void theVersionIsThatOfTheFiles() {
    String message = new String(RulesJson.write(RULES), UTF_8).replace("leak\\n", "leap\\n");
    assertEquals(List.of("version is not that of the files"), reasons(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{}{}", "{\"by\":1,\"by\":2}", "nothing"})
  void whatIsNoObjectIsAReason(String message) {
    assertFalse(reasons(message).isEmpty());
    assertTrue(RulesStatusJson.read(message.getBytes(UTF_8)).isEmpty());
  }

  @Test
  void whatIsNotTextOrTooLargeIsAReason() {
    for (byte[] message : new byte[][] {null, {(byte) 0xC3}, new byte[RulesJson.LARGEST + 1]}) {
      assertTrue(RulesJson.read(1, 0, message) instanceof RulesReading.Illegible);
      assertTrue(RulesStatusJson.read(message).isEmpty());
    }
  }
}
