package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of sample-data/checks gives what its independent reference says, and nothing else. */
class ReferenceCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(Home.file("sample-data/checks"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("sources.yaml")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatTheReferenceSays(Path folder, @TempDir Path out) throws IOException {
    List<Object> arguments =
        new ArrayList<>(List.of("run", "--sources", folder.resolve("sources.yaml")));
    arguments.addAll(List.of("--rules", folder.resolve("rules"), "--out", out.resolve("o")));
    if (Files.isDirectory(folder.resolve("reference"))) {
      arguments.addAll(List.of("--reference", folder.resolve("reference")));
    }
    TestingRun run = TestingRun.of(arguments.toArray());
    assertEquals(0, run.code(), run.err());
    Set<String> hashed = hashed(folder);
    Map<String, Integer> expected = new HashMap<>();
    for (String line : TestingRun.lines(folder.resolve("expected.jsonl"))) {
      expected.merge(expected(JSON.readTree(line)), 1, Integer::sum);
    }
    Map<String, Integer> said = new HashMap<>();
    for (String line : TestingRun.lines(out.resolve("o/warnings.jsonl"))) {
      said.merge(said(JSON.readTree(line), hashed), 1, Integer::sum);
    }
    assertTrue(expected.size() > 10, "a case that says little proves little");
    assertEquals(expected, said);
  }

  private static Set<String> hashed(Path folder) {
    Path file = folder.resolve("hashed.txt");
    return Files.exists(file) ? Set.copyOf(TestingRun.lines(file)) : Set.of();
  }

  private static String expected(JsonNode line) {
    return line.path("rule").asText()
        + '\t'
        + (line.path("key").isNull() ? "" : line.path("key").asText())
        + '\t'
        + line.path("kind").asText()
        + '\t'
        + (line.path("level").isNull() ? "" : line.path("level").asText())
        + '\t'
        + line.path("time_ms").asLong();
  }

  private static String said(JsonNode warning, Set<String> hashed) {
    String rule = warning.path("rule").asText();
    String kind = warning.path("kind").asText();
    return rule
        + '\t'
        + (hashed.contains(rule) ? "" : warning.path("key").asText())
        + '\t'
        + kind
        + '\t'
        + (kind.equals("cleared") ? "" : warning.path("level").asText())
        + '\t'
        + OffsetDateTime.parse(warning.path("time").asText()).toInstant().toEpochMilli();
  }
}
