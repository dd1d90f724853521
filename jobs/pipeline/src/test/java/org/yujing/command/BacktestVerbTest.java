package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link TestingHistory} tells what there is; all figures are counted by hand from that. */
class BacktestVerbTest {
  @TempDir private Path folder;
  private TestingHistory history;

  @BeforeEach
  void threeDays() throws IOException {
    history = new TestingHistory(folder);
  }

  private JsonNode backtest(Object... more) throws IOException {
    TestingRun run = history.of("backtest", with("--json", more));
    assertEquals(0, run.code(), run.err());
    return TestingHistory.json(run, "backtest");
  }

  private static Object[] with(Object first, Object... more) {
    Object[] all = new Object[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }

  /** S1 warns on the 2nd (two, then four) and on the 4th, S2 on the 4th. */
  @Test
  void countsWhatARuleWouldHaveSaid() throws IOException {
    JsonNode found = backtest();
    assertEquals("2026-03-02T08:00:00+08:00", found.at("/period/from").asText());
    assertEquals("2026-03-04T13:00:00+08:00", found.at("/period/until").asText());
    assertEquals(3, found.at("/period/days").asInt());
    JsonNode rule = found.at("/rules/0");
    assertEquals(9, rule.path("matched").asInt());
    assertEquals(
        "{\"blue\":0,\"yellow\":3,\"orange\":0,\"red\":0}", rule.path("raised").toString());
    assertEquals(1, rule.path("upgraded").asInt());
    assertEquals(1, rule.path("cleared").asInt());
    assertEquals(2, rule.path("subjects").asInt());
    assertEquals(
        "{\"key\":\"S1\",\"subject\":{\"type\":\"site\",\"id\":\"S1\",\"name\":\"一号工地\"},"
            + "\"raised\":2,\"share\":0.6667}",
        rule.at("/noisiest/0").toString());
    assertTrue(rule.at("/cost/state_bytes_per_key").asInt() > 0);
    assertEquals(
        "[{\"day\":\"2026-03-02\",\"blue\":0,\"yellow\":1,\"orange\":0,\"red\":0,\"items\":1},"
            + "{\"day\":\"2026-03-03\",\"blue\":0,\"yellow\":0,\"orange\":0,\"red\":0,\"items\":0},"
            + "{\"day\":\"2026-03-04\",\"blue\":0,\"yellow\":2,\"orange\":0,\"red\":0,\"items\":1}]",
        found.path("days").toString());
  }

  /** S1's second warning comes within 30 days of its first: the same item. */
  @Test
  void withoutActionsItemsAreCountedAsIfClosed() throws IOException {
    JsonNode found = backtest();
    assertEquals("as_if_closed", found.path("items_counted").asText());
    assertEquals(
        "{\"total\":2,\"median\":1.0,\"p95\":1,\"most\":1}", found.at("/rules/0/items").toString());
    assertEquals(2, found.at("/total/items/total").asInt());
  }

  @Test
  void outcomesTellTheRulesPrecision() throws IOException {
    JsonNode found = backtest("--dispositions", history.outcomes());
    assertEquals("queue", found.path("items_counted").asText());
    assertEquals(6, found.at("/actions/applied").asInt());
    assertEquals(
        "{\"confirmed\":1,\"valuable\":0,\"false_positive\":1,\"other\":0,\"precision\":0.5}",
        found.at("/rules/0/outcomes").toString());
    // S1's item is closed on the 2nd and reopened on the 4th; S2's opens on the 4th.
    assertEquals(3, found.at("/rules/0/items/total").asInt());
  }

  @Test
  void namesWhatIsNewAndChangedKeyByKey() throws IOException {
    JsonNode found = backtest("--against", history.rules("strict", 3)).path("comparison");
    assertEquals(
        "[{\"rule\":\"noisy\",\"same\":0,\"new\":2,\"lost\":0,\"changed\":1}]",
        found.path("rules").toString());
    JsonNode changed = found.at("/differences/0");
    assertEquals("changed", changed.path("fate").asText());
    assertEquals("S1", changed.path("key").asText());
    assertEquals("2026-03-02T10:00:00+08:00", changed.at("/before/0/time").asText());
    assertEquals("2026-03-02T09:00:00+08:00", changed.at("/after/0/time").asText());
    JsonNode added = found.at("/differences/1");
    assertEquals("new", added.path("fate").asText());
    assertTrue(added.path("before").isNull());
    assertEquals("[\"S1/04T08:00\",\"S1/04T08:30\"]", added.at("/after/0/evidence/ids").toString());
  }

  @Test
  void namesWhatIsLost() throws IOException {
    JsonNode found =
        backtest("--rules", history.rules("strict", 3), "--against", folder.resolve("rules"));
    assertEquals(
        "[{\"rule\":\"noisy\",\"same\":0,\"new\":0,\"lost\":2,\"changed\":1}]",
        found.at("/comparison/rules").toString());
  }

  @Test
  void aBrokenBoundIsNotGood() throws IOException {
    TestingRun good = history.of("backtest", "--max-items-per-day", 1, "--json");
    assertEquals(0, good.code(), good.err());
    assertEquals("[]", TestingHistory.json(good, "backtest").path("broken").toString());
    TestingRun bad = history.of("backtest", "--max-items-per-day", 0, "--json");
    assertEquals(1, bad.code());
    JsonNode broken = TestingHistory.json(bad, "backtest").path("broken");
    assertEquals("", broken.at("/0/rule").asText());
    assertEquals("noisy", broken.at("/1/rule").asText());
    TestingRun text = history.of("backtest", "--max-items-per-day", 0);
    assertEquals(1, text.code());
    assertTrue(text.out().contains("noisy"), text.out());
  }

  /**
   * One event and three, an hour each, twice: learnt. Then one comes as expected, and two where
   * three were, with no doubt: (0 + 1/2) / 2. The hour of the last event is not over.
   */
  @Test
  void saysHowGoodForecastsWere() throws IOException {
    Files.writeString(
        folder.resolve("rules/small/ahead.yaml"),
        """
        rule: ahead
        title: 多
        on: event
        by: target.id
        forecast: {every: 1h, of: count(), season: 2, method: seasonal-naive}
        levels: {red: 9}
        """);
    List<String> events = new java.util.ArrayList<>();
    int[] hours = {1, 3, 1, 3, 1, 2, 1};
    for (int hour = 0; hour < hours.length; hour++) {
      for (int minute = 1; minute <= hours[hour]; minute++) {
        events.add(TestingHistory.event("S3", "三号工地", "02T0" + hour + ":0" + minute));
      }
    }
    Files.write(folder.resolve("events.jsonl"), events);
    assertEquals(
        "{\"n\":2,\"mape\":0.25,\"coverage\":0.5}", backtest().at("/rules/0/forecasts").toString());
  }

  @Test
  void parallelismChangesNothingButTheMeasures() throws IOException {
    JsonNode one = backtest("--parallelism", 1, "--against", history.rules("strict", 3));
    JsonNode two = backtest("--parallelism", 2, "--against", history.rules("strict", 3));
    for (JsonNode found : List.of(one, two)) {
      found.at("/rules").forEach(rule -> ((ObjectNode) rule).remove("cost"));
      found.at("/against/rules").forEach(rule -> ((ObjectNode) rule).remove("cost"));
    }
    assertEquals(one, two);
  }

  @Test
  void nothingToReadIsNoFault() throws IOException {
    Files.writeString(folder.resolve("events.jsonl"), "");
    JsonNode found = backtest("--html", folder.resolve("page.html"));
    assertEquals(0, found.at("/period/days").asInt());
    assertEquals("", found.at("/period/from").asText());
    assertEquals("[]", found.path("gaps").toString());
    TestingRun text = history.of("backtest");
    assertEquals(0, text.code(), text.err());
  }

  /** S1's four and S2's two are one matter each; the rule that nobody wakes is only counted. */
  @Test
  void rulesInTheShadowAndSilentOnesAreSaidToBeSuch() throws IOException {
    Path rules = history.rules("shadow", 2);
    Path noisy = rules.resolve("small/noisy.yaml");
    Files.writeString(noisy, Files.readString(noisy) + "status: shadow\n");
    Files.writeString(
        rules.resolve("small/deaf.yaml"),
        """
        rule: deaf
        title: d
        on: event
        where: type == "x"
        by: target.id
        match: true
        level: red
        """);
    JsonNode found = backtest("--rules", rules, "--max-items-per-day", 0);
    assertEquals("shadow", found.at("/rules/1/status").asText());
    assertEquals(2, found.at("/rules/1/items/total").asInt());
    assertEquals(0, found.at("/items/total").asInt());
    TestingRun text = history.of("backtest", "--rules", rules);
    assertTrue(text.out().contains("noisy (shadow)"), text.out());
    assertTrue(text.out().contains("Rules in the shadow open no items"), text.out());
    assertTrue(text.out().contains("1 rule heard nothing"), text.out());
    assertFalse(text.out().contains("deaf"), text.out());
    assertTrue(
        text.out().lines().anyMatch(l -> l.matches(" *noisy .shadow. +- +- +\\d+")), text.out());
  }

  /** Yellow came first in both; red at four events came of it. */
  @Test
  void aChangeNamesTheLevelThatCameFirst() throws IOException {
    Path lower = history.rules("lower", 1);
    TestingRun text =
        history.of("backtest", "--rules", lower, "--against", folder.resolve("rules"));
    assertEquals(0, text.code(), text.err());
    assertTrue(text.out().contains("yellow, then red"), text.out());
  }

  @Test
  void aPageHoldsAllItNeedsAndShowsDataAsText() throws IOException {
    String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    List<String> events = new java.util.ArrayList<>();
    for (int minute = 10; minute < 14; minute++) {
      events.add(TestingHistory.event("S<b>9", hostile, "02T08:" + minute));
    }
    Files.write(folder.resolve("events.jsonl"), events);
    Path page = folder.resolve("page.html");
    backtest("--html", page, "--against", history.rules("strict", 3));
    String html = Files.readString(page);
    assertTrue(html.contains("Content-Security-Policy\" content=\"default-src 'none';"));
    String ours = withoutLibrary(html);
    assertFalse(ours.contains("<script>alert"));
    assertFalse(ours.contains("<img"));
    assertFalse(ours.contains("S<b>9"));
    assertTrue(ours.contains("S&lt;b&gt;9"));
    Pattern loads = Pattern.compile("(?i)\\b(src|href|action)\\s*=|@import|url\\(|https?://|<link");
    assertEquals(List.of(), loads.matcher(ours).results().map(MatchResult::group).toList());
  }

  /** The text of the library is no tag and no style. */
  private static String withoutLibrary(String html) {
    int library = html.indexOf("/*\n* Licensed to the Apache Software Foundation");
    assertTrue(library > 0);
    return html.substring(0, library) + html.substring(html.indexOf("</script>", library));
  }

  @Test
  void filesAreKeptOnlyWhereTheyAreWanted() throws IOException {
    backtest();
    assertFalse(Files.exists(folder.resolve("out")));
    backtest("--out", folder.resolve("kept"));
    assertEquals(5, TestingRun.lines(folder.resolve("kept/warnings.jsonl")).size());
  }

  @Test
  void whatCannotBeUsedIsSaidInASentence() {
    TestingRun bound = history.of("backtest", "--max-items-per-day", -1);
    assertEquals(2, bound.code());
    assertTrue(bound.err().contains("--max-items-per-day"), bound.err());
    assertEquals(2, history.of("backtest", "--against", folder.resolve("nowhere")).code());
    assertEquals(2, history.of("backtest", "--html", folder).code());
    assertEquals(2, history.of("backtest", "--from", "2026-03-05", "--until", "2026-03-01").code());
  }

  @Test
  void badRulesOnEitherSideStopIt() throws IOException {
    Path bad = history.rules("bad", 5);
    assertEquals(1, history.of("backtest", "--against", bad).code());
    assertEquals(1, history.of("backtest", "--rules", bad).code());
  }
}
