package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Three days of two sites: S1 has four events on the morning of 2 March 2026, at 8, 9, 10 and 11,
 * and two on 4 March, at 8:00 and 8:30; S2 has one on 2 March at 12 and two on 4 March, at 12 and
 * 13. The rule counts them over a day: yellow at 2, red at 4.
 */
final class TestingHistory {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RULE =
      """
      rule: noisy
      title: 噪声聚集
      on: event
      where: type == "noise"
      by: target.id
      count: {within: 1d}
      levels: {yellow: %d, red: 4}
      message: "{target.name} {value}"
      """;

  private final Path folder;

  TestingHistory(Path folder) throws IOException {
    this.folder = folder;
    rules("rules", 2);
    Files.writeString(
        folder.resolve("sources.yaml"),
        "sources: [{name: desk, stream: event, format: jsonl, file: events.jsonl}]\n");
    Files.write(
        folder.resolve("events.jsonl"),
        List.of(
            event("S1", "一号工地", "02T08:00"),
            event("S1", "一号工地", "02T09:00"),
            event("S1", "一号工地", "02T10:00"),
            event("S1", "一号工地", "02T11:00"),
            event("S2", "二号工地", "02T12:00"),
            event("S1", "一号工地", "04T08:00"),
            event("S1", "一号工地", "04T08:30"),
            event("S2", "二号工地", "04T12:00"),
            event("S2", "二号工地", "04T13:00")));
  }

  /** From now on it is read from a topic. */
  void read(String topic) throws IOException {
    Files.writeString(
        folder.resolve("sources.yaml"),
        "sources: [{name: desk, stream: event, kafka: {topic: %s}}]\n".formatted(topic));
  }

  static String event(String site, String name, String time) {
    return JSON.createObjectNode()
        .put("id", site + "/" + time)
        .put("time", "2026-03-" + time + ":00+08:00")
        .put("type", "noise")
        .set(
            "target", JSON.createObjectNode().put("type", "site").put("id", site).put("name", name))
        .toString();
  }

  /** Another rule folder, of the same rule with another line for yellow. */
  Path rules(String name, int yellow) throws IOException {
    Path pack = Files.createDirectories(folder.resolve(name).resolve("small"));
    Files.writeString(pack.resolve("noisy.yaml"), RULE.formatted(yellow));
    return folder.resolve(name);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** A verb over this history. */
  TestingRun of(Object verb, Object... more) {
    List<Object> all = new ArrayList<>(List.of(verb));
    all.addAll(List.of(more));
    all.addAll(List.of("--sources", file("sources.yaml")));
    if (!all.contains("--rules")) {
      all.addAll(List.of("--rules", file("rules")));
    }
    return TestingRun.of(all.toArray());
  }

  /**
   * What people found: S1's first matter was a risk, S2's was none. Both end before the last
   * action.
   */
  Path outcomes() throws IOException {
    of("run", "--out", file("out"));
    List<String> actions = new ArrayList<>();
    for (String line : Files.readAllLines(file("out/queue.jsonl"))) {
      JsonNode item = JSON.readTree(line);
      String id = item.path("id").asText();
      if (item.at("/subject/id").asText().equals("S1")) {
        actions.add(act(id, "assign", "02T11:30", "unit", "街道办"));
        actions.add(act(id, "accept", "02T12:00"));
        actions.add(act(id, "handle", "02T13:00"));
        actions.add(act(id, "resolve", "02T14:00"));
        actions.add(act(id, "close", "02T15:00", "outcome", "confirmed_risk", "by", "乙"));
      } else {
        actions.add(act(id, "dismiss", "04T14:00", "outcome", "false_positive"));
      }
    }
    return Files.write(file("actions.jsonl"), actions);
  }

  private static String act(String item, String action, String time, String... more) {
    return TestingActions.action(item, action, "2026-03-" + time + ":00+08:00", more);
  }

  /** An answer, held against its schema. */
  static JsonNode json(TestingRun run, String schema) throws IOException {
    String text = Files.readString(Home.file("schemas/" + schema + ".schema.json"));
    var errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text)
            .validate(run.out(), InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError(errors + "\n" + run.out() + run.err());
    }
    return JSON.readTree(run.out());
  }
}
