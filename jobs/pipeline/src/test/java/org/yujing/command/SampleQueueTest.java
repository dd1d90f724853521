package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the sample's warnings once people have dealt with them. */
class SampleQueueTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COUNTED =
      List.of("returned", "extended", "escalated", "reopened");

  @TempDir private static Path folder;
  private static List<JsonNode> items;
  private static Map<String, List<JsonNode>> history;

  @BeforeAll
  static void runTheSample() throws IOException {
    TestingRun run = TestingRun.of("run", "--out", folder.resolve("out"));
    assertEquals(0, run.code(), run.err());
    items = read("queue.jsonl");
    items.sort(Comparator.comparing(item -> item.path("opened").asText()));
    history = new HashMap<>();
    for (JsonNode change : read("queue-history.jsonl")) {
      history.computeIfAbsent(change.path("item").asText(), id -> new ArrayList<>()).add(change);
    }
  }

  /** Planned item by item, by hand, from the policy, the tables and the calendar. */
  @Test
  void everyItemBecomesWhatWasPlanned() {
    List<String> planned = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Map<String, String> row : planted("planted-items.csv")) {
      planned.add(String.join(",", new TreeMap<>(row).values()));
      JsonNode item = item(row);
      found.add(String.join(",", new TreeMap<>(row(item, row)).values()));
    }
    assertEquals(String.join("\n", planned), String.join("\n", found));
    assertEquals(planned.size(), items.size());
  }

  @Test
  void countsWhatItsHistoryTells() {
    for (JsonNode item : items) {
      List<String> changes = changes(item);
      for (String word : COUNTED) {
        long times = changes.stream().filter(word::equals).count();
        assertEquals(times, item.path(word).asLong(), word + " " + item);
      }
    }
  }

  @Test
  void refusesWhatWasPlanned() throws IOException {
    Set<String> planned = new TreeSet<>();
    for (Map<String, String> row : planted("planted-refused.csv")) {
      String line = row.get("line").isEmpty() ? "0" : row.get("line");
      planned.add(String.join(" ", line, row.get("action"), row.get("code"), row.get("field")));
    }
    Set<String> found = new TreeSet<>();
    for (JsonNode rejected : read("rejected.jsonl")) {
      if (rejected.path("source").asText().equals("dispositions")) {
        found.add(
            String.join(
                " ",
                rejected.path("line").asText(),
                rejected.path("action").asText(),
                rejected.path("code").asText(),
                rejected.path("field").asText()));
      }
    }
    assertEquals(planned, found);
  }

  /** Lines that come twice, and the number that was used for two. */
  @Test
  void doesNothingTwice() throws IOException {
    List<String> broken =
        planted("planted-refused.csv").stream().map(row -> row.get("line")).toList();
    List<String> lines = TestingRun.lines(Home.file("sample-data/dispositions.jsonl"));
    Set<String> ids = new HashSet<>();
    int twice = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!broken.contains(Integer.toString(i + 1))) {
        assertEquals(List.of(), schema().validate(lines.get(i), InputFormat.JSON), lines.get(i));
        twice += ids.add(JSON.readTree(lines.get(i)).path("id").asText()) ? 0 : 1;
      }
    }
    JsonNode summary = JSON.readTree(Files.readString(folder.resolve("out/summary.json")));
    assertTrue(twice > 1);
    assertEquals(twice, summary.path("dispositions").path("duplicate").asInt());
  }

  @Test
  void whoIsKnownByANumberAloneIsKnownByItsHash() {
    JsonNode item = item(Map.of("key", "S-306", "scenario", "wage-arrears", "number", "1"));
    JsonNode noted = history.get(item.path("id").asText()).get(changes(item).indexOf("noted"));
    assertTrue(noted.path("by").asText().matches("p_[0-9a-f]{20}"), noted.toString());
    assertTrue(noted.path("why").asText().contains("330***************"), noted.toString());
  }

  private static JsonNode item(Map<String, String> row) {
    return items.stream()
        .filter(item -> item.at("/subject/id").asText().equals(row.get("key")))
        .filter(item -> item.path("scenario").asText().equals(row.get("scenario")))
        .skip(Integer.parseInt(row.get("number")) - 1L)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no item " + row));
  }

  /** As the plan has it; what the plan leaves open stays so. */
  private static Map<String, String> row(JsonNode item, Map<String, String> planned) {
    Map<String, String> row = new HashMap<>(planned);
    for (String cell : List.of("state", "level", "outcome", "tier", "lead")) {
      row.put(cell, item.path(cell).asText());
    }
    if (!planned.get("resolve_by").isEmpty()) {
      row.put("resolve_by", item.path("resolve_by").asText());
    }
    List<String> late = new ArrayList<>(List.of("accept", "resolve"));
    late.removeIf(clock -> !item.path("overdue").path(clock).asBoolean());
    row.put("late", String.join(" ", late));
    row.put("history", String.join(" ", changes(item)));
    return row;
  }

  private static List<String> changes(JsonNode item) {
    return history.get(item.path("id").asText()).stream()
        .sorted(Comparator.comparingInt(change -> change.path("seq").asInt()))
        .map(change -> change.path("change").asText())
        .toList();
  }

  private static List<Map<String, String>> planted(String file) {
    List<String> lines = TestingRun.lines(Home.file("sample-data/" + file));
    String[] head = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < head.length; i++) {
        row.put(head[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<JsonNode> read(String file) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (String line : TestingRun.lines(folder.resolve("out").resolve(file))) {
      records.add(JSON.readTree(line));
    }
    return records;
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Home.file("schemas/disposition.schema.json")));
  }
}
