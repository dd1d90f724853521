package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.detect.Ledger;
import org.yujing.detect.Period;
import org.yujing.detect.Routed;
import org.yujing.detect.Router;
import org.yujing.detect.Storms;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;
import org.yujing.warning.Kind;
import org.yujing.warning.Warning;

class JudgeKeysTest {
  private static final String HOT =
      """
      rule: hot
      title: stays hot
      on: sensor
      where: metric == "temp"
      by: device
      sustained: {of: value, for: 30s, gap: 60s}
      levels: {red: 50}
      subject: device
      """;
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
  private static final String STEPS =
      """
      rule: steps
      title: up, then down
      on: sensor
      by: device
      sequence:
        within: 10m
        steps:
          - {name: up, on: sensor, where: value > 50}
          - {name: down, on: sensor, where: value < 10}
      level: red
      subject: device
      """;
  private static final String SILENT =
      """
      rule: silent
      title: never heard
      on: sensor
      by: device
      absence: {for: 1m, roster: watched}
      level: yellow
      subject: device
      """;
  private static final long MINUTE = 60_000;

  private final List<Warning> said = new ArrayList<>();
  private Router router;

  @Test
  void warnsOnceWhenItStaysHotForThirtySeconds() throws Exception {
    try (var harness = open(null, HOT)) {
      read(harness, 0, 60);
      read(harness, 20_000, 60);
      read(harness, 40_000, 60);
      read(harness, 50_000, 60);
      timeIs(harness, 50_000);
      assertEquals(List.of(Kind.RAISED), kinds());
      assertEquals(40_000, said.get(0).time());
    }
  }

  @Test
  void theOrderOfArrivalChangesNothing() throws Exception {
    try (var harness = open(null, HOT)) {
      read(harness, 40_000, 60);
      read(harness, 20_000, 60);
      read(harness, 0, 60);
      timeIs(harness, 50_000);
      assertEquals(List.of(Kind.RAISED), kinds());
    }
  }

  @Test
  void aSignalWhoseTimeIsPastIsLateAndNotJudged() throws Exception {
    try (var harness = open(null, MANY)) {
      read(harness, 2_000, 1);
      timeIs(harness, 5_000);
      read(harness, 5_000, 1);
      read(harness, 5_001, 1);
      timeIs(harness, 6_000);
      assertEquals(List.of(), kinds());
      assertEquals(1, harness.getSideOutput(JudgeKeys.LATE).size());
    }
  }

  @Test
  void theSameSignalTwiceCountsOnce() throws Exception {
    try (var harness = open(null, MANY)) {
      read(harness, 1_000, 1);
      read(harness, 1_000, 1);
      read(harness, 2_000, 1);
      timeIs(harness, 3_000);
      assertEquals(List.of(), kinds());
    }
  }

  @Test
  void timeAloneClears() throws Exception {
    try (var harness = open(null, MANY)) {
      for (int i = 0; i < 3; i++) {
        read(harness, i * 1_000L, 1);
      }
      timeIs(harness, 5_000);
      timeIs(harness, 11 * MINUTE);
      assertEquals(List.of(Kind.RAISED, Kind.CLEARED), kinds());
      assertEquals(10 * MINUTE, said.get(1).time());
    }
  }

  @Test
  void timeAloneClearsAfterARestartToo() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = open(null, MANY)) {
      for (int i = 0; i < 3; i++) {
        read(harness, i * 1_000L, 1);
      }
      timeIs(harness, 5_000);
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = open(snapshot, MANY)) {
      timeIs(harness, 10 * MINUTE - 1);
      assertEquals(List.of(), kinds());
      timeIs(harness, 11 * MINUTE);
      assertEquals(List.of(Kind.CLEARED), kinds());
      assertEquals(10 * MINUTE, said.get(0).time());
    }
  }

  @Test
  void goesOnAfterARestartAsIfNothingHadHappened() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = open(null, HOT, MANY, STEPS)) {
      read(harness, 0, 60);
      read(harness, 20_000, 60);
      timeIs(harness, 25_000);
      read(harness, 35_000, 60);
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = open(snapshot, HOT, MANY, STEPS)) {
      read(harness, 45_000, 5);
      timeIs(harness, 50_000);
      assertEquals(
          List.of("hot raised", "many raised", "hot cleared", "steps raised"),
          said.stream().map(warning -> warning.rule() + ' ' + warning.kind().word()).toList());
    }
  }

  @Test
  void nothingIsLeftAfterTheHorizon() throws Exception {
    try (var harness = open(null, HOT, MANY, STEPS)) {
      for (int i = 0; i < 5; i++) {
        read(harness, i * 10_000L, 60);
      }
      read(harness, 60_000, 5);
      timeIs(harness, 70_000);
      assertTrue(harness.numKeyedStateEntries() > 0);
      timeIs(harness, 20 * MINUTE);
      assertEquals(0, harness.numKeyedStateEntries());
      assertEquals(0, ((JudgeKeys) harness.getOperator()).alarms());
    }
  }

  @Test
  void knowsOfHowManyKeysARuleRemembersSomethingOverARestartToo() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = open(null, HOT, MANY)) {
      read(harness, 0, 60);
      read(harness, 20_000, 60);
      timeIs(harness, 25_000);
      assertEquals(1, keys(harness, "hot"));
      assertEquals(1, keys(harness, "many"));
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = open(snapshot, HOT, MANY)) {
      assertEquals(1, keys(harness, "many"));
      timeIs(harness, 20 * MINUTE);
      assertEquals(0, keys(harness, "hot"));
      assertEquals(0, keys(harness, "many"));
    }
  }

  @Test
  void whoIsNewOnARosterIsWatchedFromTheNextStartOn(@TempDir Path folder) throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = open(null, roster(folder, "D1"), SILENT)) {
      timeIs(harness, MINUTE / 2);
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = open(snapshot, roster(folder, "D1", "D2"), SILENT)) {
      timeIs(harness, 5 * MINUTE);
      assertEquals(
          List.of("D1 " + MINUTE, "D2 " + (MINUTE * 3 / 2 + 1)),
          said.stream().map(warning -> warning.key() + ' ' + warning.time()).toList());
    }
  }

  private static Reference roster(Path folder, String... keys) throws IOException {
    String lines = "roster,key\n";
    for (String key : keys) {
      lines += "watched," + key + '\n';
    }
    Files.writeString(folder.resolve("rosters.csv"), lines);
    return Reference.load(List.of(folder), Pseudonyms.forDevelopment(), new Problems());
  }

  private static long keys(
      KeyedTwoInputStreamOperatorTestHarness<String, Routed, Edition, Warning> harness,
      String rule) {
    return ((JudgeKeys) harness.getOperator()).figures().keys().of(rule);
  }

  private KeyedTwoInputStreamOperatorTestHarness<String, Routed, Edition, Warning> open(
      OperatorSubtaskState restored, String... texts) throws Exception {
    return open(restored, Reference.empty(), texts);
  }

  private KeyedTwoInputStreamOperatorTestHarness<String, Routed, Edition, Warning> open(
      OperatorSubtaskState restored, Reference registers, String... texts) throws Exception {
    Map<String, String> files = new java.util.TreeMap<>();
    for (String text : texts) {
      String name = text.lines().findFirst().orElseThrow().substring("rule: ".length());
      files.put("test/" + name + ".yaml", text);
    }
    return open(restored, registers, RuleFiles.of(files));
  }

  private KeyedTwoInputStreamOperatorTestHarness<String, Routed, Edition, Warning> open(
      OperatorSubtaskState restored, Reference registers, RuleFiles files) throws Exception {
    String run = UUID.randomUUID().toString();
    RuleBook book = new RuleBook(registers, Pseudonyms.forDevelopment(), run);
    List<Rule> rules = book.compile(files).awake();
    assertEquals(files.contents().size(), rules.size());
    router = new Router(rules, Ledger.NONE);
    var harness =
        new KeyedTwoInputStreamOperatorTestHarness<String, Routed, Edition, Warning>(
            new JudgeKeys(
                Lane.of(rules.get(0)),
                book,
                Edition.first(1, files),
                new JudgeKeys.Settings(Period.ALWAYS, 0, Storms.Limit.NONE)),
            Routed::address,
            null,
            Types.STRING);
    harness.setup(WarningWire.INSTANCE);
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    return harness;
  }

  private void read(
      KeyedTwoInputStreamOperatorTestHarness<String, Routed, Edition, Warning> harness,
      long time,
      double value)
      throws Exception {
    Map<String, Object> fields = Map.of("device", "D1", "metric", "temp", "value", value);
    Signal signal = new Signal(Stream.SENSOR, "test", time, "D1/temp/" + time, true, fields);
    List<Routed> copies = new ArrayList<>();
    router.route(signal, copies::add);
    for (Routed copy : copies) {
      harness.processElement1(copy, time);
    }
  }

  private void timeIs(
      KeyedTwoInputStreamOperatorTestHarness<String, Routed, Edition, Warning> harness, long time)
      throws Exception {
    harness.processWatermark1(new Watermark(time));
    said.clear();
    harness.extractOutputValues().stream().sorted().forEach(said::add);
  }

  private List<Kind> kinds() {
    return said.stream().map(Warning::kind).toList();
  }
}
