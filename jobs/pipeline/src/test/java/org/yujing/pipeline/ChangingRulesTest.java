package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yujing.detect.Ledger;
import org.yujing.detect.Period;
import org.yujing.detect.Routed;
import org.yujing.detect.Router;
import org.yujing.detect.Storms;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;
import org.yujing.warning.Warning;

/** What becomes of keys when another rule set comes into force. */
class ChangingRulesTest {
  private static final String MANY =
      """
      rule: many
      title: many readings
      on: sensor
      by: device
      count: {within: 10m}
      levels: {yellow: 3}
      subject: device
      """;
  private static final String HOT =
      """
      rule: hot
      title: hot for a while
      on: sensor
      by: device
      sustained: {of: value, for: 30s, gap: 60s}
      levels: {yellow: 50}
      subject: device
      """;
  private static final Lane SENSORS = Lane.all(java.util.Set.of(Stream.SENSOR)).get(0);

  private final RuleBook book = new RuleBook(Reference.empty(), Pseudonyms.forDevelopment(), "t");
  private KeyedTwoInputStreamOperatorTestHarness<String, Routed, Edition, Warning> task;
  private Router router;

  @AfterEach
  void close() throws Exception {
    task.close();
  }

  @Test
  void whatWasSeenIsKeptWhereOnlyTheWordsChange() throws Exception {
    start(null, edition(1, 0, MANY));
    read(1_000, 2_000);
    timeIs(2_500);
    publish(edition(2, 2_600, MANY.replace("many readings", "too many")));
    read(3_000);
    timeIs(5_000);
    assertEquals(List.of("3000 raised yellow too many"), said());
  }

  @Test
  void lowerLevelsRaiseWhatIsThereAlready() throws Exception {
    start(null, edition(1, 0, MANY));
    read(1_000, 2_000);
    timeIs(2_500);
    publish(edition(2, 2_600, MANY.replace("yellow: 3", "yellow: 2")));
    timeIs(5_000);
    assertEquals(List.of("2600 raised yellow many readings"), said());
  }

  /**
   * Every other minute has three readings, the others one; two such pairs are learnt from. At the
   * end of the fourth minute one is expected in the next, and three in the one after.
   */
  @Test
  void aForecastThatLooksFurtherHasNothingToLearnAnew() throws Exception {
    String ahead =
        """
        rule: ahead
        title: much ahead
        on: sensor
        by: device
        forecast: {every: 1m, of: count(), season: 2, method: seasonal-naive, horizon: 1}
        levels: {yellow: 3}
        subject: device
        """;
    start(null, edition(1, 0, ahead));
    read(1_000, 61_000, 62_000, 63_000, 121_000, 181_000, 182_000, 183_000);
    timeIs(200_000);
    publish(edition(2, 210_000, ahead.replace("horizon: 1", "horizon: 2, interval: 0.8")));
    timeIs(240_000);
    assertEquals(List.of("240000 raised yellow much ahead"), said());
    assertEquals(0.8, warnings().get(0).forecast().confidence());
  }

  @Test
  void higherLevelsClearAnOpenEpisode() throws Exception {
    start(null, edition(1, 0, MANY));
    read(1_000, 2_000, 3_000);
    publish(edition(2, 4_000, MANY.replace("yellow: 3", "yellow: 4")));
    timeIs(5_000);
    assertEquals(
        List.of("3000 raised yellow many readings", "4000 cleared yellow many readings"), said());
  }

  @Test
  void aHigherThresholdThatTheLastReadingMeetsStartsItsTimeAnew() throws Exception {
    start(null, edition(1, 0, HOT));
    read(1_000, 21_000);
    publish(edition(2, 25_000, HOT.replace("yellow: 50", "yellow: 55")));
    read(32_000, 51_000);
    timeIs(60_000);
    assertEquals(List.of("51000 raised yellow hot for a while"), said());
  }

  @Test
  void aRuleThatIsGoneHasItsEpisodesClearedAndLeavesNothing() throws Exception {
    start(null, edition(1, 0, MANY, HOT));
    read(1_000, 2_000, 3_000);
    publish(edition(2, 4_000, HOT));
    timeIs(5_000);
    assertEquals(
        List.of("3000 raised yellow many readings", "4000 cleared yellow many readings"), said());
    assertTrue(warnings().get(1).message().startsWith("cleared (the rule was removed): "));
    timeIs(10_000_000);
    assertEquals(0, task.numKeyedStateEntries());
    assertEquals(0, ((JudgeKeys) task.getOperator()).alarms());
  }

  @Test
  void aRewrittenRuleStartsAnew() throws Exception {
    start(null, edition(1, 0, MANY));
    read(1_000, 2_000, 3_000);
    publish(edition(2, 4_000, MANY.replace("10m", "20m")));
    read(5_000, 6_000);
    timeIs(6_500);
    assertEquals(
        List.of("3000 raised yellow many readings", "4000 cleared yellow many readings"), said());
    assertTrue(warnings().get(1).message().startsWith("cleared (the rule was rewritten): "));
    read(7_000);
    timeIs(7_500);
    assertEquals("7000 raised yellow many readings", said().get(2));
  }

  @Test
  void fromTheShadowToLiveWhatIsSoIsSaidAnew() throws Exception {
    start(null, edition(1, 0, MANY + "status: shadow\n"));
    read(1_000, 2_000, 3_000);
    publish(edition(2, 4_000, MANY));
    timeIs(5_000);
    assertEquals(
        List.of(
            "3000 raised yellow many readings shadow",
            "4000 cleared yellow many readings shadow",
            "4000 raised yellow many readings"),
        said());
    assertEquals(1, ((JudgeKeys) task.getOperator()).figures().keys().of("many"));
  }

  @Test
  void signalsBeforeItsTimeAreJudgedByTheSetBefore() throws Exception {
    start(null, edition(1, 0, MANY));
    publish(edition(2, 10_000, MANY.replace("yellow: 3", "red: 1")));
    read(1_000, 2_000, 11_000);
    timeIs(20_000);
    assertEquals(List.of("10000 raised red many readings"), said());
  }

  @Test
  void aSetForEarlierTimesAppliesFromNowOn() throws Exception {
    start(null, edition(1, 0, MANY));
    read(1_000, 2_000);
    timeIs(2_500);
    publish(edition(2, 0, MANY.replace("yellow: 3", "yellow: 2")));
    timeIs(5_000);
    assertEquals(List.of("2501 raised yellow many readings"), said());
  }

  @Test
  void aLaterSetSupersedesOneWhoseTimeHasNotCome() throws Exception {
    start(null, edition(1, 0, MANY));
    publish(edition(2, 50_000, MANY.replace("yellow: 3", "red: 1")));
    publish(edition(3, 10_000, MANY.replace("many readings", "the third")));
    read(1_000, 20_000, 60_000);
    timeIs(70_000);
    assertEquals(List.of("60000 raised yellow the third"), said());
  }

  @Test
  void aRestoredTaskHasTheSetsThatItKnewNotTheOneItIsStartedWith() throws Exception {
    start(null, edition(1, 0, MANY));
    read(1_000, 2_000);
    timeIs(2_500);
    publish(edition(2, 4_000, MANY.replace("yellow: 3", "yellow: 2")));
    OperatorSubtaskState saved = task.snapshot(1, 1);
    task.close();
    start(saved, edition(1, 0, HOT));
    timeIs(5_000);
    assertEquals(List.of("4000 raised yellow many readings"), said());
  }

  @Test
  void whatWasLateBeforeARestartIsLateAfterIt() throws Exception {
    start(null, edition(1, 0, MANY));
    timeIs(5_000);
    OperatorSubtaskState saved = task.snapshot(1, 1);
    task.close();
    start(saved, edition(1, 0, MANY));
    read(4_000, 6_000);
    assertEquals(1, task.getSideOutput(JudgeKeys.LATE).size());
  }

  @Test
  void whatWasLateBeforeARestartIsLateThoughTimeIsToldFromEarlierOn() throws Exception {
    start(null, edition(1, 0, MANY));
    read(1_000);
    timeIs(5_000);
    OperatorSubtaskState saved = task.snapshot(1, 1);
    task.close();
    start(saved, edition(1, 0, MANY));
    timeIs(3_000);
    read(4_000, 6_000);
    assertEquals(1, task.getSideOutput(JudgeKeys.LATE).size());
    timeIs(7_000);
    assertEquals(List.of(), said());
  }

  private static Edition edition(long number, long effective, String... rules) {
    Map<String, String> files = new TreeMap<>();
    for (String rule : rules) {
      String name = rule.lines().findFirst().orElseThrow().substring("rule: ".length());
      files.put("test/" + name + ".yaml", rule);
    }
    return new Edition(number, effective, RuleFiles.of(files));
  }

  private void start(OperatorSubtaskState saved, Edition first) throws Exception {
    router = router(first);
    task =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new JudgeKeys(
                SENSORS, book, first, new JudgeKeys.Settings(Period.ALWAYS, 0, Storms.Limit.NONE)),
            Routed::address,
            null,
            Types.STRING);
    task.setup(WarningWire.INSTANCE);
    if (saved != null) {
      task.initializeState(saved);
    }
    task.open();
  }

  private Router router(Edition edition) {
    return new Router(book.compile(edition.files()).awake(), Ledger.NONE);
  }

  /** Signals that come from now on are routed by the new set. */
  private void publish(Edition edition) throws Exception {
    task.processElement2(edition, 0);
    router = router(edition);
  }

  private void read(long... times) throws Exception {
    for (long time : times) {
      Map<String, Object> fields = Map.of("device", "D1", "metric", "temp", "value", 60.0);
      Signal signal = new Signal(Stream.SENSOR, "test", time, "D1/temp/" + time, true, fields);
      List<Routed> copies = new ArrayList<>();
      router.route(signal, copies::add);
      for (Routed copy : copies) {
        task.processElement1(copy, time);
      }
    }
  }

  private void timeIs(long time) throws Exception {
    task.processWatermark1(new Watermark(time));
  }

  private List<Warning> warnings() {
    return task.extractOutputValues();
  }

  private List<String> said() {
    return warnings().stream()
        .map(
            warning ->
                warning.time()
                    + " "
                    + warning.kind().word()
                    + " "
                    + warning.level().word()
                    + " "
                    + warning.title()
                    + (warning.shadow() ? " shadow" : ""))
        .toList();
  }
}
