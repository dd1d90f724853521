package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.command.TestingActions.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with people's actions. */
class DispositionsRunTest {
  private static final String NOBODYS = "00000000000000000000-00000000";

  @TempDir private Path folder;
  private TestingActions queue;

  @BeforeEach
  void smallWorld() throws IOException {
    queue = new TestingActions(folder);
  }

  /** One is dealt with, one handed back; and there is a lot that cannot be done. */
  private List<String> actions() throws IOException {
    List<String> items = queue.items();
    assertEquals(4, items.size());
    String done = items.get(0);
    String accept = action(done, "accept", "2026-01-01T08:10:00+08:00");
    return new ArrayList<>(
        List.of(
            accept,
            accept,
            action(done, "handle", "2026-01-01T09:00:00+08:00"),
            action(done, "resolve", "2026-01-02T09:00:00+08:00"),
            action(done, "close", "2026-01-02T10:00:00+08:00", "outcome", "valuable"),
            action(done, "close", "2026-01-02T11:00:00+08:00", "outcome", "valuable", "by", "乙"),
            action(items.get(1), "return", "2026-01-02T08:10:00+08:00"),
            action(NOBODYS, "note", "2026-01-02T08:10:00+08:00"),
            action(items.get(2), "accept", "2026-01-05T08:10:00+08:00"),
            action(items.get(3), "dance", "2026-01-04T08:10:00+08:00"),
            "nonsense"));
  }

  @Test
  void everyActionIsAccountedFor() throws IOException {
    Path file = queue.actions(actions());
    TestingRun run = queue.run("--dispositions", file, "--until", "2026-01-05", "--json");
    assertEquals(0, run.code(), run.err());
    JsonNode ends = queue.summary().path("dispositions");
    assertEquals(
        "{\"read\":11,\"applied\":5,\"refused\":2,\"duplicate\":1,\"rejected\":2,\"outside\":1}",
        ends.toString());
    assertEquals(
        "{\"BAD_JSON\":1,\"BAD_VALUE\":1,\"SECOND_PERSON\":1,\"UNKNOWN_ITEM\":1}",
        queue.summary().path("rejected").path("dispositions").toString());
    assertEquals(4, queue.lines("rejected.jsonl").size());
  }

  @Test
  void itemsGoOnAsPeopleSay() throws IOException {
    queue.run("--dispositions", queue.actions(actions()), "--until", "2026-01-05");
    assertEquals(
        List.of("closed", "returned", "assigned", "assigned"),
        queue.lines("queue.jsonl").stream().map(item -> item.path("state").asText()).toList());
    String done = queue.lines("queue.jsonl").get(0).path("id").asText();
    assertEquals(
        List.of("opened", "assigned", "accepted", "handling", "resolved", "closed"),
        queue.lines("queue-history.jsonl").stream()
            .filter(line -> line.path("item").asText().equals(done))
            .map(line -> line.path("change").asText())
            .toList());
  }

  @Test
  void lineOrderAndParallelismChangeNothing() throws IOException {
    List<String> actions = actions();
    String expected = null;
    for (int parallelism : new int[] {1, 2, 4}) {
      Collections.shuffle(actions, new Random(parallelism));
      Path file = queue.actions(actions);
      TestingRun run = queue.run("--dispositions", file, "--parallelism", parallelism);
      assertEquals(0, run.code(), run.err());
      String said = "";
      for (String name : List.of("queue.jsonl", "queue-history.jsonl", "reports.jsonl")) {
        String text = Files.readString(folder.resolve("out").resolve(name));
        assertFalse(text.isEmpty());
        said += text;
      }
      assertEquals(expected == null ? said : expected, said, "parallelism " + parallelism);
      expected = said;
    }
  }

  @Test
  void aRunEndsWithTheLastAction() throws IOException {
    List<String> items = queue.items();
    assertEquals("2026-01-04T08:00:00+08:00", queue.summary().at("/period/until").asText());
    Path file = queue.actions(List.of(action(items.get(0), "note", "2026-01-09T08:00:00+08:00")));
    queue.run("--dispositions", file);
    assertEquals("2026-01-09T08:00:00+08:00", queue.summary().at("/period/until").asText());
    assertTrue(
        queue.lines("queue.jsonl").stream()
            .allMatch(item -> item.at("/overdue/accept").asBoolean()));
  }

  @Test
  void whatWasBeforeThePeriodCountsAndIsNotSaid() throws IOException {
    Path file = queue.actions(actions());
    queue.run("--dispositions", file);
    List<JsonNode> whole = queue.lines("queue-history.jsonl");
    List<JsonNode> items = queue.lines("queue.jsonl");
    queue.run("--dispositions", file, "--from", "2026-01-04");
    List<JsonNode> later = queue.lines("queue-history.jsonl");
    assertTrue(later.size() < whole.size());
    assertEquals(whole.subList(whole.size() - later.size(), whole.size()), later);
    assertEquals(items.subList(1, 4), queue.lines("queue.jsonl"));
    assertEquals(
        whole.size() - later.size(),
        queue.summary().path("assessment").path("before_period").asInt());
  }

  @Test
  void aPackedFileIsReadAsItIs() throws IOException {
    List<String> actions = actions();
    queue.run("--dispositions", queue.actions(actions));
    List<JsonNode> plain = queue.lines("queue-history.jsonl");
    Path packed = folder.resolve("actions.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(Files.readAllBytes(folder.resolve("actions.jsonl")));
    }
    queue.run("--dispositions", packed);
    assertEquals(plain, queue.lines("queue-history.jsonl"));
  }

  @Test
  void withoutAFileNothingIsSaidOfActions() throws IOException {
    TestingRun run = queue.run();
    assertEquals(0, run.code(), run.err());
    assertFalse(queue.summary().has("dispositions"));
    assertEquals(4, queue.summary().at("/items/small/open").asInt());
  }

  @Test
  void aFileOfWhichNothingCameIsRemarkedOn() throws IOException {
    assertRemark("has no records", List.of());
    assertRemark("was rejected", List.of("nonsense"));
  }

  private void assertRemark(String remark, List<String> lines) throws IOException {
    TestingRun run = queue.run("--dispositions", queue.actions(lines));
    assertEquals(0, run.code());
    assertTrue(run.err().contains("\"dispositions\" "), run.err());
    assertTrue(run.err().contains(remark), run.err());
  }

  @Test
  void aFileThatCannotBeReadIsASentenceAndTwo() throws IOException {
    assertSentence("no file", folder.resolve("nowhere.jsonl"));
    assertSentence("is a folder", folder);
    Path packed = Files.createFile(folder.resolve("actions.jsonl.zip"));
    assertSentence("is packed", packed);
    Path plain = Files.writeString(folder.resolve("actions.jsonl.gz"), "{}\n");
    assertSentence("is not packed", plain);
  }

  private void assertSentence(String sentence, Path file) {
    TestingRun run = queue.run("--dispositions", file);
    assertEquals(2, run.code());
    assertTrue(run.err().contains(sentence), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }
}
