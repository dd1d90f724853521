package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** {@link TestingHistory} tells what there is. */
class ExplainVerbTest {
  @TempDir private Path folder;
  private TestingHistory history;
  private String first;

  @BeforeEach
  void threeDays() throws IOException {
    history = new TestingHistory(folder);
    history.of("run", "--out", folder.resolve("out"));
    first = line("warnings.jsonl", 0).path("id").asText();
  }

  private JsonNode line(String file, int number) throws IOException {
    return new ObjectMapper()
        .readTree(Files.readAllLines(folder.resolve("out").resolve(file)).get(number));
  }

  private TestingRun explain(Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "--out";
    all[1] = folder.resolve("out");
    System.arraycopy(more, 0, all, 2, more.length);
    return history.of("explain", all);
  }

  private JsonNode json(Object... more) throws IOException {
    TestingRun run = explain(more);
    assertEquals(0, run.code(), run.err());
    return TestingHistory.json(run, "explain");
  }

  /** Four events come on the 2nd; they leave on the 3rd, one by one, until one is left. */
  @Test
  void aWarningIsItsSignalsAndItsFigureOverTime() throws IOException {
    JsonNode why = json(first, "--json");
    assertTrue(why.path("said_again").asBoolean());
    assertEquals("{\"yellow\":2.0,\"red\":4.0}", why.path("thresholds").toString());
    assertEquals(List.of("raised", "upgraded", "cleared"), texts(why.path("warning"), "kind"));
    assertEquals(
        List.of("S1/02T08:00", "S1/02T09:00", "S1/02T10:00", "S1/02T11:00"),
        texts(why.path("signals"), "id"));
    assertEquals(
        List.of("1.0", "2.0", "3.0", "4.0", "3.0", "2.0", "1.0"),
        texts(why.path("figure"), "value").subList(0, 7));
    assertTrue(why.at("/rule/text").asText().startsWith("rule: noisy"));
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.path(field).asText()));
    return texts;
  }

  @Test
  void theTerminalShowsAllOfItInEightyColumns() throws IOException {
    TestingRun run = explain(first.substring(0, 8), "--svg", folder.resolve("f.svg"));
    assertEquals(0, run.code(), run.err());
    String chart = run.out().substring(run.out().indexOf(" |"));
    assertTrue(chart.contains("*") && chart.contains("^"), chart);
    assertTrue(chart.lines().allMatch(line -> Table.width(line) <= 80), chart);
    assertTrue(Files.readString(folder.resolve("f.svg")).startsWith("<svg"));
    assertTrue(run.out().contains("levels: {yellow: 2, red: 4}"), run.out());
  }

  @Test
  void onlyAnEarlierDrawingIsReplaced() throws IOException {
    Path drawing = folder.resolve("f.svg");
    assertEquals(0, explain(first, "--svg", drawing).code());
    assertEquals(0, explain(first, "--svg", drawing).code());
    Files.writeString(drawing, "<svg>theirs</svg>");
    assertEquals(2, explain(first, "--svg", drawing).code());
    assertEquals("<svg>theirs</svg>", Files.readString(drawing));
    assertEquals(2, explain(first, "--svg", folder.resolve("no/f.svg")).code());
  }

  @Test
  void otherRulesAreSaidToBeOthers() throws IOException {
    Path strict = history.rules("strict", 3);
    JsonNode why = json(first, "--json", "--rules", strict);
    assertFalse(why.path("said_again").asBoolean());
    assertFalse(why.at("/rule/version").equals(why.at("/rule/said_by_version")));
    assertEquals(0, explain(first, "--rules", strict).code());
    Files.delete(strict.resolve("small/noisy.yaml"));
    Files.writeString(
        strict.resolve("small/other.yaml"),
        "rule: other\ntitle: o\non: event\nby: target.id\nmatch: true\nlevel: red\n");
    JsonNode gone = json(first, "--json", "--rules", strict);
    assertTrue(gone.at("/rule/text").isNull());
    TestingRun text = explain(first, "--rules", strict);
    assertEquals(0, text.code(), text.err());
  }

  @Test
  void anItemIsItsWarningsAndItsHistory() throws IOException {
    String item = line("queue.jsonl", 0).path("id").asText();
    JsonNode why = json(item, "--json");
    assertEquals(List.of("raised", "upgraded", "raised"), texts(why.path("warnings"), "kind"));
    assertEquals("opened", why.at("/history/0/change").asText());
    TestingRun text = explain(item);
    assertEquals(0, text.code(), text.err());
    assertTrue(text.out().contains("S1 一号工地"), text.out());
    assertEquals(2, explain(item, "--svg", folder.resolve("f.svg")).code());
  }

  @Test
  void anUnknownIdNamesTheNearest() {
    String wrong = "x" + first.substring(1);
    TestingRun run = explain(wrong);
    assertEquals(2, run.code());
    assertTrue(run.err().contains(first), run.err());
    assertEquals(2, explain("zzzzzzzz").code());
    assertEquals(2, history.of("explain", first, "--out", folder.resolve("none")).code());
  }

  @Test
  void aLineThatIsNoneIsNamed() throws IOException {
    for (String name : List.of("warnings.jsonl", "queue.jsonl")) {
      Path file = folder.resolve("out").resolve(name);
      String good = Files.readString(file);
      Files.writeString(file, good + "{\"id\":");
      TestingRun run = explain(first);
      assertEquals(2, run.code(), run.err());
      String line = String.valueOf(good.lines().count() + 1);
      assertTrue(run.err().contains(name + ", line " + line + ":"), run.err());
      assertFalse(run.err().contains("\tat "), run.err());
      Files.writeString(file, good);
    }
  }

  @Test
  void whatOtherRulesSaidAsksForThem() {
    TestingRun run = TestingRun.of("explain", first, "--out", folder.resolve("out"));
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains("--rules and --sources"), run.err());
  }

  @Test
  void anIdThatIsLikeNoneIsToldWhatThereIs() {
    TestingRun run = explain("zzzz");
    assertTrue(run.err().contains("such as: " + first), run.err());
    assertTrue(run.err().contains("6 at least"), run.err());
  }

  @Test
  void whatRulesDidIsSaidInWords() {
    assertEquals("lead 东街网格", ItemWords.effect("lead {unit}", "东街网格"));
    assertEquals("lead the place's unit of its tier", ItemWords.effect("lead {unit}", ""));
    assertEquals("at least red", ItemWords.effect("at least red", ""));
    assertEquals("+20", ItemWords.effect("+20", ""));
    assertEquals("near its day", ItemWords.of("change", "near_due"));
    assertEquals("何涛", ItemWords.of("by", "何涛"));
  }

  /** Every word of the record has one here. */
  @Test
  void everyChangeHasAWord() throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(Files.readString(Home.file("schemas/queue-history.schema.json")));
    for (JsonNode word : schema.at("/properties/change/enum")) {
      assertTrue(Words.has("change." + word.asText()), word.asText());
    }
    assertTrue(schema.at("/properties/change/enum").size() > 20);
  }

  @Test
  void aFileOfWarningsWillDo() throws IOException {
    TestingRun run =
        history.of("explain", first, "--warnings", folder.resolve("out/warnings.jsonl"), "--json");
    assertEquals(0, run.code(), run.err());
    assertEquals(3, TestingHistory.json(run, "explain").path("warning").size());
  }
}
