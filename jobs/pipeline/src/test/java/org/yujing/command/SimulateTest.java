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

  private static final String TRUTH =
      """
      {"id":"1","kind":"planted","scenario":"small","story":"s","key":"%s",\
      "from":"2026-03-02T00:00:00+08:00","until":"2026-03-03T00:00:00+08:00",\
      "harm":"2026-03-03T00:00:00+08:00"}
      """;

  private TestingRun score(Path truth, Path warnings) {
    return TestingRun.of("score", "--truth", truth, "--warnings", warnings);
  }

  @Test
  void truthAndRunOfTwoCitiesAreNotScored() throws IOException {
    TestingHistory history = new TestingHistory(folder);
    assertEquals(0, history.of("run", "--out", folder.resolve("out")).code());
    Path said = folder.resolve("out/warnings.jsonl");
    Path truth = Files.writeString(folder.resolve("truth.jsonl"), TRUTH.formatted("S1"));
    assertEquals(0, score(truth, said).code());
    Files.writeString(truth, TRUTH.formatted("S7"));
    TestingRun other = score(truth, said);
    assertEquals(1, other.code());
    assertTrue(other.err().contains("of one city"), other.err());
    Files.writeString(truth, "");
    TestingRun none = score(truth, said);
    assertEquals(1, none.code());
    assertTrue(none.err().contains("holds no truth"), none.err());
  }

  @Test
  void filesThatAreOthersAreASentence() throws IOException {
    TestingHistory history = new TestingHistory(folder);
    assertEquals(0, history.of("run", "--out", folder.resolve("out")).code());
    Path said = folder.resolve("out/warnings.jsonl");
    Path truth = Files.writeString(folder.resolve("truth.jsonl"), TRUTH.formatted("S1"));
    TestingRun swapped = score(said, truth);
    assertEquals(2, swapped.code());
    assertEquals(1, swapped.err().lines().count(), swapped.err());
    assertTrue(swapped.err().contains("swapped"), swapped.err());
    assertTrue(score(folder, said).err().contains("give its truth.jsonl"));
    TestingRun signals = score(folder.resolve("events.jsonl"), said);
    assertEquals(2, signals.code());
    assertEquals(2, signals.err().lines().count(), signals.err());
  }

  @Test
  void twoAtOnceInOneFolderAreRefused() throws IOException {
    Path out = folder.resolve("city");
    try (SimulationFolder busy = SimulationFolder.open(out)) {
      Files.writeString(out.resolve("half.jsonl"), "half");
      TestingRun second = simulated(out);
      assertEquals(2, second.code());
      assertTrue(second.err().contains("Another simulation"), second.err());
      assertTrue(Files.exists(out.resolve("half.jsonl")));
    }
    Files.delete(out.resolve("half.jsonl"));
    assertEquals(0, simulated(out, "--packs", "dispute").code());
    try (var files = Files.list(out)) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")));
    }
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
