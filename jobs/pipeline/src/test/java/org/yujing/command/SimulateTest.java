package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verbs simulate and score as people call them. */
class SimulateTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private TestingRun simulated(Path out, Object... more) {
    Object[] first = {
      "simulate", "--out", out, "--grids", 10, "--days", 40, "--from", "2025-01-01"
    };
    Object[] words = new Object[first.length + more.length];
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return TestingRun.of(words);
  }

  @Test
  void writesTheSameFilesAgainAndTakesAwayOnlyItsOwn() throws IOException {
    Path out = folder.resolve("city");
    TestingRun first = simulated(out, "--json");
    assertEquals(0, first.code(), first.err());
    Path note = Files.writeString(out.resolve("note.txt"), "mine");
    Path stale = out.resolve("signals/gas.jsonl");
    assertTrue(Files.exists(stale));
    assertEquals(first.out(), simulated(out, "--json").out());
    assertEquals(0, simulated(out, "--packs", "dispute").code());
    assertTrue(Files.exists(note));
    assertTrue(Files.notExists(stale));
  }

  @Test
  void leavesFoldersOfOthersAlone() throws IOException {
    Path note = Files.writeString(folder.resolve("note.txt"), "mine");
    TestingRun run = simulated(folder);
    assertEquals(2, run.code());
    assertTrue(run.err().contains(folder.toString()), run.err());
    assertEquals("mine", Files.readString(note));
  }

  @ParameterizedTest
  @CsvSource({
    "--grids, 1",
    "--grids, 20001",
    "--days, 0",
    "--years, 30",
    "--from, 2025-02-30",
    "--packs, despute",
  })
  void refusesWhatMakesNoCity(String option, String value) {
    TestingRun run = TestingRun.of("simulate", "--out", folder.resolve("x"), option, value);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().startsWith("yujing: "), run.err());
    assertTrue(Files.notExists(folder.resolve("x")));
  }

  @Test
  void namesWhatIsWrongInAPlan() throws IOException {
    Path plan = folder.resolve("rules/bad/sample/simulation.yaml");
    Files.createDirectories(plan.getParent());
    Files.writeString(plan, "sources: {calls: complaints}\n");
    TestingRun run =
        TestingRun.of("simulate", "--rules", folder.resolve("rules"), "--out", folder.resolve("x"));
    assertEquals(1, run.code());
    assertTrue(run.err().contains("simulation.yaml:1:18 BAD_VALUE"), run.err());
  }

  @Test
  void aRunThatSaysNothingFindsNothing() throws IOException {
    Path out = folder.resolve("city");
    assertEquals(0, simulated(out, "--packs", "gas-safety").code());
    Path nothing = Files.writeString(folder.resolve("warnings.jsonl"), "");
    TestingRun score =
        TestingRun.of(
            "score",
            "--truth",
            out.resolve("truth.jsonl"),
            "--warnings",
            nothing,
            "--json",
            "--list",
            "--min-recall",
            "0.5");
    assertEquals(1, score.code());
    JsonNode gas = JSON.readTree(score.out()).path("scenarios").path("gas-safety");
    assertEquals(0, gas.path("recall").asDouble());
    assertEquals(1, gas.path("precision").asDouble());
    assertEquals(gas.path("planted").asInt(), gas.path("missed").size());
    assertTrue(gas.path("planted").asInt() > 5);
  }

  @Test
  void scoreNamesTheLineItCannotRead() throws IOException {
    Path truth = Files.writeString(folder.resolve("truth.jsonl"), "\n{\"id\": \"1\"}\n");
    Path warnings = Files.writeString(folder.resolve("warnings.jsonl"), "{}\n");
    TestingRun bad = TestingRun.of("score", "--truth", truth, "--warnings", warnings);
    assertEquals(2, bad.code());
    assertTrue(bad.err().contains("truth.jsonl:2:0 BAD_VALUE"), bad.err());
    Files.writeString(truth, "");
    TestingRun worse = TestingRun.of("score", "--truth", truth, "--warnings", warnings);
    assertEquals(2, worse.code());
    assertTrue(worse.err().contains("warnings.jsonl"), worse.err());
    assertEquals(
        2, TestingRun.of("score", "--truth", folder.resolve("no"), "--warnings", warnings).code());
  }
}
