package org.yujing.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RecordReader;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Source;
import org.yujing.signal.SourcesFile;
import org.yujing.signal.TestingSchema;

/**
 * What is written can be read by everything that reads such files, and is what the manifest says.
 */
class SimulationFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Dirt FILTHY =
      new Dirt(Dirt.USUAL.lateness(), 0.1, 0.05, 0.05, 20, Dirt.USUAL.longest());

  private static final String PLAN =
      """
      sources: {calls: complaint, meters: sensor}
      register:
        - {kind: meter, as: device, on: household, per_grid: 0.1, id: "WM-{n}", roster: water, limits: {low: 1}}
        - {kind: square, as: place, number: 2, id: "SQ-{n}", capacity: {from: 100, to: 900, step: 100}}
      background:
        - name: noise
          per_year: 200
          cast: {caller: 1}
          signals:
            - {source: calls, category: noise.dog, complainant: {id: "{caller}", phone: "{caller.phone}"}, content: "吵，{caller.name}在{community}"}
        - name: water
          of: meter
          every: 6h
          signals: [{source: meters, metric: water_m3, value: {mean: 0.3, noise: 0.5, least: 0, decimals: 3}}]
      stories:
        - story: pair
          per_year: 50
          cast: {a: 1, b: 1}
          clear: 0s
          signals: [{source: calls, category: noise.dog, parties: ["{a}", "{b}"]}]
          found:
            - {parties: ["{a}", "{b}"], until: 1h, rules: [one, two]}
            - {subject: {complainant: "{a}"}, until: 1h, level: red, optional: true}
            - {key: "{grid}|x", until: 1h}
      lookalikes:
        - {story: like, of: square, per_year: 50, signals: [{source: calls, category: noise.dog}]}
      """;

  @TempDir private Path folder;
  private TestingPlans plans;

  @BeforeEach
  void write() {
    plans = new TestingPlans(folder.resolve("rules")).with("noise", PLAN);
  }

  private Manifest made(String name, Dirt dirt) throws IOException {
    return plans.write(folder.resolve(name), TestingPlans.size(40, 50), dirt, "noise");
  }

  @Test
  void isTheSameEveryTime() throws IOException {
    assertEquals(made("one", FILTHY).json(), made("two", FILTHY).json());
    assertEquals(-1, Files.mismatch(signals("one", "calls"), signals("two", "calls")));
  }

  private Path signals(String name, String source) {
    return folder.resolve(name).resolve("signals/" + source + ".jsonl");
  }

  @Test
  void comesInOrderAndOnceWhereItIsClean() throws IOException {
    Manifest manifest = made("clean", Dirt.NONE);
    JsonNode sources = JSON.readTree(manifest.json()).path("sources");
    for (JsonNode source : sources) {
      assertEquals(source.path("lines"), source.path("signals"));
      assertEquals(0, source.path("out_of_order").asLong());
      assertEquals(0, source.path("outages").asLong());
    }
  }

  @Test
  void dirtTakesNothingAway() throws IOException {
    Set<String> clean = new HashSet<>();
    Set<String> dirty = new HashSet<>();
    made("clean", Dirt.NONE);
    made("dirty", FILTHY);
    for (String source : List.of("calls", "meters")) {
      clean.addAll(Files.readAllLines(signals("clean", source)));
      dirty.addAll(Files.readAllLines(signals("dirty", source)));
    }
    assertTrue(dirty.containsAll(clean));
    assertNotEquals(clean, dirty);
  }

  /** Read as a run reads it: good lines are signals, and what is spoilt is refused. */
  @Test
  void everyLineIsWhatTheManifestSays() throws IOException {
    JsonNode counts = JSON.readTree(made("dirty", FILTHY).json()).path("sources");
    Problems problems = new Problems();
    for (Source source : SourcesFile.load(folder.resolve("dirty/sources.yaml"), problems)) {
      SignalReader reader = new SignalReader(source, Pseudonyms.forDevelopment(), LATER);
      Set<String> ids = new HashSet<>();
      long twice = 0;
      long refused = 0;
      try (RecordReader records = RecordReader.open(source)) {
        for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
          if (reader.read(raw) instanceof Signal signal) {
            twice += ids.add(signal.id()) ? 0 : 1;
          } else {
            refused++;
          }
        }
      }
      JsonNode count = counts.path(source.name());
      long spoilt = 0;
      for (JsonNode way : count.path("spoilt")) {
        assertTrue(way.asLong() > 0, count.toString());
        spoilt += way.asLong();
      }
      assertEquals(spoilt, refused);
      assertEquals(count.path("duplicates").asLong(), twice);
      assertEquals(count.path("signals").asLong(), ids.size());
      assertTrue(count.path("held").asLong() > 0 && count.path("out_of_order").asLong() > 0);
    }
    assertTrue(problems.isEmpty(), problems.sorted().toString());
  }

  @Test
  void itsRegistersCanBeRead() throws IOException {
    made("clean", Dirt.NONE);
    Problems problems = new Problems();
    Reference reference =
        Reference.load(
            List.of(folder.resolve("clean/reference")), Pseudonyms.forDevelopment(), problems);
    assertEquals(List.of(), problems.sorted());
    assertEquals("临溪市", reference.grid("G-0040").orElseThrow().city());
    assertTrue(reference.grid("SQ-0002").orElseThrow().capacity() >= 100);
    assertEquals(4, reference.roster("water").size());
    assertEquals(1.0, reference.device("WM-0004").orElseThrow().limits().get("low"));
    // 40 grids of 698 that have 2,465 micro-grids: 141.26, rounded down.
    assertEquals(141, microGrids(reference));
  }

  private static int microGrids(Reference reference) {
    int sum = 0;
    for (int grid = 1; grid <= 40; grid++) {
      sum += reference.registered("micro-grid", "G-" + CityPeople.four(grid));
    }
    return sum;
  }

  @Test
  void itsSchemasAcceptEverything() throws IOException {
    TestingSchema truth = new TestingSchema("truth");
    Manifest manifest = made("dirty", FILTHY);
    assertTrue(new TestingSchema("manifest").accepts(manifest.json()), manifest.json());
    List<String> lines = Files.readAllLines(folder.resolve("dirty/truth.jsonl"));
    assertEquals(manifest.truths().size(), lines.size());
    assertTrue(lines.size() > 6);
    lines.forEach(line -> assertTrue(truth.accepts(line), line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "kind", "scenario", "story", "from", "until", "harm", "parties"})
  void theSchemaOfTruthWantsEveryField(String field) throws IOException {
    made("clean", Dirt.NONE);
    TestingSchema truth = new TestingSchema("truth");
    String line =
        Files.readAllLines(folder.resolve("clean/truth.jsonl")).stream()
            .filter(text -> text.contains("parties"))
            .findFirst()
            .orElseThrow();
    assertFalse(truth.accepts(line.replace("\"" + field + "\":", "\"other\":")), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "seed", "events", "sources", "plots", "sha256", "held"})
  void theSchemaOfTheManifestWantsEveryField(String field) throws IOException {
    String json = made("clean", Dirt.NONE).json();
    String less = json.replace("\"" + field + "\" :", "\"other\" :");
    assertNotEquals(json, less);
    assertFalse(new TestingSchema("manifest").accepts(less));
  }
}
