package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small world for the second pass: a rule that warns of each event, four sites with an event each
 * on the first days of January 2026, and the items that come of them.
 */
final class TestingActions {
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

  private static final String GRIDS =
      "grid,community,street,district,city\nG,Elm,South,Hill,Town\n";

  private final Path folder;

  TestingActions(Path folder) throws IOException {
    this.folder = folder;
    Path pack = Files.createDirectories(folder.resolve("rules/small"));
    Files.writeString(pack.resolve("each.yaml"), EACH);
    Files.writeString(
        Files.createDirectories(folder.resolve("rules/reference")).resolve("grids.csv"), GRIDS);
    Files.writeString(
        folder.resolve("sources.yaml"),
        "sources: [{name: desk, stream: event, format: jsonl, file: events.jsonl}]\n");
    List<String> events = new ArrayList<>();
    for (int day = 1; day <= 4; day++) {
      events.add(event(day));
    }
    Files.write(folder.resolve("events.jsonl"), events);
  }

  private static String event(int day) {
    return """
    {"id": "E%d", "time": "2026-01-0%dT08:00:00+08:00", "type": "x", \
    "target": {"type": "site", "id": "S%d"}, "place": {"grid": "G"}}\
    """
        .formatted(day, day, day);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** The ids of the items that a run without actions opens, by the day on which each opened. */
  List<String> items() throws IOException {
    TestingRun run = run();
    if (run.code() != 0) {
      throw new IllegalStateException(run.err());
    }
    return lines("queue.jsonl").stream().map(line -> line.path("id").asText()).toList();
  }

  /** An action as its file has it. */
  static String action(String item, String action, String time, String... more) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", action + " " + time + " " + item).put("item", item).put("action", action);
    node.put("by", "甲").put("time", time).put("note", "如此");
    for (int i = 0; i < more.length; i += 2) {
      node.put(more[i], more[i + 1]);
    }
    return node.toString();
  }

  Path actions(List<String> lines) throws IOException {
    return Files.write(folder.resolve("actions.jsonl"), lines);
  }

  TestingRun run(Object... options) {
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

  /** The lines of a file that the last run wrote. */
  List<JsonNode> lines(String file) {
    return TestingRun.lines(folder.resolve("out").resolve(file)).stream()
        .map(TestingActions::tree)
        .toList();
  }

  JsonNode summary() throws IOException {
    return tree(Files.readString(folder.resolve("out/summary.json")));
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
