package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is allowed and that nobody expects. */
class AwkwardInputTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EACH =
      """
      rule: each
      title: each of them
      on: event
      by: target.id
      match: true
      level: red
      """;
  private static final String MANY_WARNINGS =
      """
      rule: many
      title: many of them
      on: warning
      by: scenario
      count: {within: 7d}
      levels: {red: 3}
      subject: key
      """;

  @TempDir private Path folder;

  @BeforeEach
  void rules() throws IOException {
    rule("each", EACH);
  }

  @Test
  void halfACharacterInAKeyIsTheSameKeyEverywhere() throws IOException {
    source("a.jsonl", event("1", "2026-01-01", "T\\ud83d"), event("2", "2026-01-02", "T"));
    assertEquals(List.of("each raised T\ufffd", "each raised T"), said("--parallelism", "4"));
  }

  @Test
  void aFileWhoseNameIsHiddenIsReadAsAnyOther() throws IOException {
    source("_a.jsonl", event("1", "2026-01-01", "T"));
    assertEquals(List.of("each raised T"), said());
  }

  @Test
  void aFilePackedInAnotherWayIsRefusedBeforeTheRun() throws IOException {
    source("a.jsonl.bz2", event("1", "2026-01-01", "T"));
    TestingRun run = run();
    assertEquals(2, run.code());
    assertTrue(run.err().contains("is packed"), run.err());
  }

  @Test
  void aPeriodAfterTheLastSignalSaysNothing() throws IOException {
    source("a.jsonl", event("1", "2026-01-01", "T"));
    assertEquals(List.of(), said("--from", "2027-01-01"));
  }

  @Test
  void rulesOverWarningsHearWhatIsNotSaid() throws IOException {
    rule("many", MANY_WARNINGS);
    source(
        "a.jsonl",
        event("1", "2026-01-01", "T"),
        event("2", "2026-01-02", "T"),
        event("3", "2026-01-03", "T"));
    assertEquals(List.of("each raised T", "many raised awkward"), said("--from", "2026-01-03"));
  }

  @Test
  void aRuleKnowsADuplicateWhateverOtherRulesHaveJudged() throws IOException {
    rule(
        "week",
        """
        rule: week
        title: within a week
        on: event
        by: target.id
        count: {within: 7d}
        levels: {red: 1}
        """);
    source(
        "a.jsonl",
        event("1", "2026-01-01", "T"),
        event("1", "2026-01-03", "T"),
        event("1", "2026-01-09", "T"));
    assertEquals(2, said().stream().filter("week raised T"::equals).count());
  }

  private void rule(String name, String text) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("rules/awkward"));
    Files.writeString(pack.resolve(name + ".yaml"), text);
  }

  private void source(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
    Files.writeString(
        folder.resolve("sources.yaml"),
        "sources: [{name: desk, stream: event, format: jsonl, file: " + file + "}]\n");
  }

  private static String event(String id, String day, String target) {
    return """
    {"id": "%s", "time": "%sT00:00:00+08:00", "type": "x", \
    "target": {"type": "site", "id": "%s"}}\
    """
        .formatted(id, day, target);
  }

  private List<String> said(String... options) throws IOException {
    TestingRun run = run(options);
    assertEquals(0, run.code(), run.err());
    List<String> said = new ArrayList<>();
    for (String line : TestingRun.lines(folder.resolve("out/warnings.jsonl"))) {
      JsonNode warning = JSON.readTree(line);
      said.add(
          warning.path("rule").asText()
              + ' '
              + warning.path("kind").asText()
              + ' '
              + warning.path("key").asText());
    }
    return said;
  }

  private TestingRun run(String... options) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "run",
                "--sources",
                folder.resolve("sources.yaml"),
                "--rules",
                folder.resolve("rules"),
                "--out",
                folder.resolve("out")));
    all.addAll(List.of(options));
    return TestingRun.of(all.toArray());
  }
}
