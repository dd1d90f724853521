package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.recount.Recount;

/** One run of the bundled sample, looked at from every side. */
class SampleRunTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static TestingRun run;

  @BeforeAll
  static void runTheSample() {
    run = TestingRun.of("run", "--json", "--out", folder.resolve("out"));
  }

  @Test
  void endsWell() {
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void everyRecordIsAccountedFor() throws IOException {
    JsonNode summary = JSON.readTree(run.out());
    List<JsonNode> sources = new ArrayList<>();
    summary.path("sources").forEach(sources::add);
    sources.add(summary.path("total"));
    for (JsonNode counts : sources) {
      long sum = 0;
      for (String kind : Summary.KINDS.subList(1, Summary.KINDS.size())) {
        sum += counts.path(kind).asLong();
      }
      assertTrue(counts.path("read").asLong() > 0);
      assertEquals(counts.path("read").asLong(), sum);
    }
    JsonNode actions = summary.path("dispositions");
    long ended = 0;
    for (String end : SecondPass.ENDS.subList(1, SecondPass.ENDS.size())) {
      ended += actions.path(end).asLong();
    }
    assertEquals(actions.path("read").asLong(), ended);
    assertEquals(
        lines("rejected.jsonl").size(),
        summary.path("total").path("rejected").asLong()
            + actions.path("rejected").asLong()
            + actions.path("refused").asLong());
  }

  @Test
  void everyWarningChangesOneItemOrIsCounted() throws IOException {
    JsonNode summary = JSON.readTree(run.out());
    long caused = 0;
    for (String line : lines("queue-history.jsonl")) {
      caused += JSON.readTree(line).has("warning") ? 1 : 0;
    }
    long unattached = summary.path("assessment").path("unattached").asLong();
    assertEquals(lines("warnings.jsonl").size(), caused + unattached);
    assertEquals(0, summary.path("assessment").path("late").asLong());
  }

  @Test
  void everyAssessmentCameToItsEnd() throws IOException {
    JsonNode assessment = JSON.readTree(run.out()).path("assessment");
    assertTrue(assessment.path("assessed").asLong() > 50);
    assertEquals(0, assessment.path("failed").asLong(), assessment.path("failures").toString());
    assertTrue(assessment.path("fired").size() > 10);
  }

  @Test
  void itemsThatCameAreItemsThatWentOrAreOpen() throws IOException {
    JsonNode items = JSON.readTree(run.out()).path("items");
    assertFalse(items.isEmpty());
    for (JsonNode counts : items) {
      long came = counts.path("opened").asLong() + counts.path("reopened").asLong();
      long went = 0;
      for (String end : List.of("closed", "dismissed", "merged")) {
        went += counts.path(end).asLong();
      }
      assertEquals(came, went + counts.path("open").asLong());
    }
  }

  /** Every figure of every report, counted again from the history of the items alone. */
  @Test
  void everyReportSaysWhatTheHistorySays() throws IOException {
    JsonNode period = JSON.readTree(run.out()).path("period");
    List<String> reports = lines("reports.jsonl");
    assertFalse(reports.isEmpty());
    assertEquals(
        List.of(),
        Recount.differences(
            lines("queue-history.jsonl"),
            reports,
            ZoneId.of("Asia/Shanghai"),
            OffsetDateTime.parse(period.path("first").asText()).toInstant().toEpochMilli(),
            OffsetDateTime.parse(period.path("until").asText()).toInstant().toEpochMilli()));
  }

  /** What was planted is known line by line, since it was made so: by hand, from the rules. */
  @Test
  void saysWhatWasPlantedAndNothingElse() throws IOException {
    List<String> planted = new ArrayList<>();
    List<String> rows = TestingRun.lines(Home.file("sample-data/planted.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      if (List.of("raised", "upgraded", "cleared").contains(cells[2])) {
        planted.add(String.join(" ", cells[1], cells[2], cells[3], cells[4], cells[6]));
      }
    }
    List<String> said = new ArrayList<>();
    for (String line : lines("warnings.jsonl")) {
      JsonNode warning = JSON.readTree(line);
      said.add(
          Stream.of("rule", "kind", "level", "time", "key")
              .map(field -> warning.path(field).asText())
              .collect(Collectors.joining(" ")));
    }
    Collections.sort(planted);
    Collections.sort(said);
    assertEquals(planted, said);
  }

  @Test
  void nobodysNameNumberOrIdIsInAnyFile() throws IOException {
    String everything = "";
    for (String file : files()) {
      everything += Files.readString(folder.resolve("out").resolve(file));
    }
    everything += run.out() + run.err();
    List<String> leaked = new ArrayList<>();
    for (String secret : TestingRun.lines(Home.file("sample-data/planted-persons.txt"))) {
      if (!secret.isBlank() && everything.contains(secret.strip())) {
        leaked.add(secret);
      }
    }
    assertEquals(List.of(), leaked);
  }

  @Test
  void everyLineIsAsItsSchemaSays() throws IOException {
    assertTrue(lines("warnings.jsonl").size() > 50);
    fits("warnings.jsonl", "warning");
    fits("warnings.shadow.jsonl", "warning");
    fits("queue.jsonl", "queue");
    fits("queue-history.jsonl", "queue-history");
    fits("reports.jsonl", "report");
    fits("rejected.jsonl", "rejected");
    fits("late.jsonl", "late");
  }

  @Test
  void theSummaryIsAsItsSchemaSays() throws IOException {
    Schema schema = schema("summary");
    assertEquals(List.of(), schema.validate(run.out(), InputFormat.JSON));
    String file = Files.readString(folder.resolve("out/summary.json"));
    assertEquals(JSON.readTree(run.out()), JSON.readTree(file));
    String unknownReason = run.out().replace("\"muted\":{", "\"muted\":{\"r\":{\"mood\":1},");
    assertFalse(schema.validate(unknownReason, InputFormat.JSON).isEmpty());
  }

  private static void fits(String file, String name) throws IOException {
    Schema schema = schema(name);
    for (String line : lines(file)) {
      assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
    }
  }

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Home.file("schemas/" + name + ".schema.json")));
  }

  private static List<String> lines(String file) {
    return TestingRun.lines(folder.resolve("out").resolve(file));
  }

  private static List<String> files() throws IOException {
    try (var files = Files.list(folder.resolve("out"))) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }
}
