package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link TestingHistory} tells what there is; all figures are counted by hand from that. */
class TuneVerbTest {
  @TempDir private Path folder;
  private TestingHistory history;

  @BeforeEach
  void threeDays() throws IOException {
    history = new TestingHistory(folder);
  }

  private JsonNode tune(Object... more) throws IOException {
    Object[] all = new Object[more.length + 2];
    all[0] = "noisy";
    all[1] = "--json";
    System.arraycopy(more, 0, all, 2, more.length);
    TestingRun run = history.of("tune", all);
    assertEquals(0, run.code(), run.err());
    return TestingHistory.json(run, "tune").path("variants");
  }

  private static String row(JsonNode variant) {
    return String.join(
        " ",
        variant.path("settings").toString(),
        variant.path("warnings").asText(),
        variant.path("subjects").asText(),
        variant.at("/items/total").asText(),
        variant.path("precision").asText(),
        variant.path("recall").asText(),
        variant.path("lead_hours").asText(),
        variant.path("pareto").asText());
  }

  private static List<String> rows(JsonNode variants) {
    return java.util.stream.StreamSupport.stream(variants.spliterator(), false)
        .map(TuneVerbTest::row)
        .toList();
  }

  /** With one event enough, each site warns on both days; with three, S1 alone and once. */
  @Test
  void everyValueIsJudgedInOnePass() throws IOException {
    assertEquals(
        List.of(
            "{\"levels.yellow\":\"2\"} 3 2 2 null null null false",
            "{\"levels.yellow\":\"1\"} 4 2 2 null null null false",
            "{\"levels.yellow\":\"3\"} 1 1 1 null null null false"),
        rows(tune("--set", "levels.yellow=1..3")));
  }

  /**
   * S1's matter was plain as its item opened, on the 2nd at 9; with one event enough it would have
   * been said at 8, with three at 10. S2's was none, and only three events leave it alone.
   */
  @Test
  void outcomesTellWhatEachValueFinds() throws IOException {
    assertEquals(
        List.of(
            "{\"levels.yellow\":\"2\"} 3 2 2 0.5 1.0 0.0 false",
            "{\"levels.yellow\":\"1\"} 4 2 2 0.5 1.0 1.0 false",
            "{\"levels.yellow\":\"3\"} 1 1 1 1.0 1.0 -1.0 true"),
        rows(tune("--set", "levels.yellow=1..3", "--dispositions", history.outcomes())));
  }

  @Test
  void settingsAreCombined() throws IOException {
    JsonNode variants = tune("--set", "levels.yellow=2,3", "--set", "count.within=30m,1d");
    assertEquals(
        List.of(
            "{\"levels.yellow\":\"2\",\"count.within\":\"1d\"}",
            "{\"levels.yellow\":\"2\",\"count.within\":\"30m\"}",
            "{\"levels.yellow\":\"3\",\"count.within\":\"30m\"}",
            "{\"levels.yellow\":\"3\",\"count.within\":\"1d\"}"),
        java.util.stream.StreamSupport.stream(variants.spliterator(), false)
            .map(variant -> variant.path("settings").toString())
            .toList());
    assertTrue(variants.at("/0/current").asBoolean());
    // A window of 30 minutes has left what is 30 minutes old behind.
    assertEquals(0, variants.at("/1/warnings").asInt());
  }

  @Test
  void aSettingThatTheRuleDoesNotHaveYetMayBeTried() throws IOException {
    JsonNode variants = tune("--set", "quiet=3d");
    assertEquals("", variants.at("/0/settings/quiet").asText());
    assertEquals(3, variants.at("/0/warnings").asInt());
    assertEquals(2, variants.at("/1/warnings").asInt());
  }

  @Test
  void exceptionsHoldForEveryValue() throws IOException {
    Files.writeString(
        folder.resolve("rules/small/exceptions.yaml"),
        "exceptions: [{rule: noisy, key: S1, owner: o, reason: w, expires: 2099-12-31}]\n");
    JsonNode variants = tune("--set", "levels.yellow=1");
    assertEquals(1, variants.at("/0/warnings").asInt());
    assertEquals(2, variants.at("/1/warnings").asInt());
  }

  @Test
  void rulesOverWarningsHearTheOthers() throws IOException {
    Files.writeString(
        folder.resolve("rules/small/many.yaml"),
        """
        rule: many
        title: many
        on: warning
        where: rule == "noisy"
        by: scenario
        count: {within: 7d}
        levels: {orange: 3}
        subject: key
        """);
    TestingRun run = history.of("tune", "many", "--json", "--set", "levels.orange=2..4");
    assertEquals(0, run.code(), run.err());
    JsonNode variants = TestingHistory.json(run, "tune").path("variants");
    assertEquals(
        List.of("1", "1", "0"),
        java.util.stream.StreamSupport.stream(variants.spliterator(), false)
            .map(variant -> variant.path("warnings").asText())
            .toList());
  }

  @Test
  void parallelismChangesNothing() throws IOException {
    assertEquals(
        tune("--set", "levels.yellow=1..3", "--parallelism", 1),
        tune("--set", "levels.yellow=1..3", "--parallelism", 2));
  }

  @Test
  void nothingToReadIsNoFault() throws IOException {
    Files.writeString(folder.resolve("events.jsonl"), "");
    assertEquals(0, tune("--set", "levels.yellow=1").at("/0/warnings").asInt());
  }

  @Test
  void aTableAndBarsAreForPeople() throws IOException {
    TestingRun run =
        history.of(
            "tune", "noisy", "--set", "levels.yellow=1..3", "--html", folder.resolve("t.html"));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("levels.yellow=3"), run.out());
    assertTrue(run.out().contains("█"), run.out());
    assertTrue(Files.readString(folder.resolve("t.html")).contains("levels.yellow=3"));
  }

  /** Three or more at once is worse than red at 4 allows only where yellow lies below it. */
  @Test
  void whatCannotBeIsLeftOutAndNamed() throws IOException {
    TestingRun run = history.of("tune", "noisy", "--json", "--set", "levels.yellow=3,4,5");
    assertEquals(0, run.code(), run.err());
    assertEquals(2, TestingHistory.json(run, "tune").path("variants").size());
    assertTrue(run.err().contains("levels.yellow=4: LEVEL_ORDER"), run.err());
    assertTrue(run.err().contains("levels.yellow=5: LEVEL_ORDER"), run.err());
    assertTrue(run.err().contains("2 settings"), run.err());
  }

  @Test
  void aTruthWithoutTheRuleIsSaidToBeOne() throws IOException {
    Path truth = Files.writeString(folder.resolve("truth.jsonl"), "");
    for (String rules : List.of("", "[\"other\"]")) {
      if (!rules.isEmpty()) {
        Files.writeString(
            truth,
            """
            {"id":"1","kind":"planted","scenario":"small","story":"s","key":"S1","rules":%s,\
            "from":"2026-03-02T00:00:00+08:00","until":"2026-03-03T00:00:00+08:00",\
            "harm":"2026-03-03T00:00:00+08:00"}
            """
                .formatted(rules));
      }
      TestingRun run = history.of("tune", "noisy", "--set", "levels.yellow=1..3", "--truth", truth);
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains("nothing about the rule noisy"), run.out());
      assertFalse(run.out().contains("--dispositions"), run.out());
    }
  }

  /** Fewer items or more found: at 1 and 2 the same matter is found, so neither beats the other. */
  @Test
  void whereNoneIsBetterNoneIsMarked() throws IOException {
    TestingRun run =
        history.of(
            "tune", "noisy", "--set", "levels.yellow=1", "--dispositions", history.outcomes());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("None of these settings is better"), run.out());
    assertFalse(run.out().contains("*"), run.out());
    assertFalse(run.out().contains("-0.0"), run.out());
  }

  @Test
  void onlyAnEarlierPageIsReplaced() throws IOException {
    Path page = folder.resolve("page.html");
    assertEquals(0, history.of("tune", "noisy", "--set", "quiet=1d", "--html", page).code());
    assertEquals(0, history.of("tune", "noisy", "--set", "quiet=1d", "--html", page).code());
    Path sources = folder.resolve("sources.yaml");
    String before = Files.readString(sources);
    for (List<Object> verb : List.<List<Object>>of(List.of("tune", "noisy"), List.of("backtest"))) {
      List<Object> all = new java.util.ArrayList<>(verb);
      all.addAll(verb.size() == 2 ? List.of("--set", "quiet=1d") : List.of());
      all.addAll(List.of("--html", sources));
      TestingRun run = history.of(all.get(0), all.subList(1, all.size()).toArray());
      assertEquals(2, run.code(), run.err());
      assertTrue(run.err().contains("sources.yaml"), run.err());
    }
    assertEquals(before, Files.readString(sources));
    TestingRun nowhere =
        history.of("backtest", "--html", folder.resolve("nowhere").resolve("page.html"));
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("there is no folder"), nowhere.err());
    assertFalse(Files.exists(folder.resolve("nowhere")));
  }

  @Test
  void whatCannotBeTriedIsSaidInASentence() {
    assertTrue(bad("levls.yellow=3").contains("levels.yellow"));
    assertTrue(bad("levels.yellow=4").contains("levels.yellow=4: LEVEL_ORDER"));
    assertTrue(bad("count.wihtin=3d").contains("did you mean \"within\""));
    assertEquals(1, bad("levels.yelow=3,5").lines().filter(l -> l.contains("UNKNOWN_KEY")).count());
    assertTrue(bad("title=a,b").contains("levels.yellow, levels.red"));
    assertTrue(bad("levels.yellow=9..2").contains("9..2"));
    assertTrue(bad("levels.yellow=1..500").contains("200"));
    TestingRun unknown = history.of("tune", "nosy", "--set", "levels.yellow=3");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("noisy"), unknown.err());
    assertEquals(2, history.of("tune", "noisy").code());
  }

  private String bad(String setting) {
    TestingRun run = history.of("tune", "noisy", "--set", setting);
    assertEquals(2, run.code(), run.out());
    return run.err();
  }
}
