package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.pipeline.TestingMatters.action;
import static org.yujing.pipeline.TestingMatters.warning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.yujing.assess.Assessing;
import org.yujing.assess.Assessor;
import org.yujing.assess.Policy;
import org.yujing.detect.Period;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.queue.Change;
import org.yujing.queue.DeskRehearsal;
import org.yujing.queue.ItemIds;
import org.yujing.queue.Refusal;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

class AssessSubjectsTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Assessing plain =
      new Assessing(Policy.standard("v"), () -> Assessor.NONE, Set.of(), Set.of(), List.of());
  private final Warning opening = warning("e1", Level.RED, 0);
  private final String item = item(opening);

  private Period period = Period.ALWAYS;

  @Test
  void atOneTimeWarningsComeFirstThenActionsThenClocks() throws Exception {
    try (var harness = open(null)) {
      meet(harness, action(item, Action.NOTE, 0));
      meet(harness, opening);
      meet(harness, action(item, Action.ACCEPT, HOUR));
      timeIs(harness, HOUR);
      assertEquals(List.of("opened", "assigned", "noted", "accepted"), said(harness));
    }
  }

  @Test
  void timeAloneSaysThatNobodyAccepted() throws Exception {
    try (var harness = open(null)) {
      meet(harness, opening);
      timeIs(harness, HOUR - 1);
      assertEquals(List.of("opened", "assigned"), said(harness));
      timeIs(harness, HOUR);
      assertEquals(
          List.of("opened", "assigned", "accept_overdue", "escalated", "assigned"), said(harness));
    }
  }

  @Test
  void theOrderOfArrivalChangesNothing() throws Exception {
    List<Matter> matters = new ArrayList<>(story());
    List<String> expected = lines(matters);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(matters, new Random(seed));
      assertEquals(expected, lines(matters));
    }
  }

  @Test
  void saysWhatTheRehearsalSays() throws Exception {
    DeskRehearsal rehearsal =
        new DeskRehearsal(
            new org.yujing.queue.Desk(
                new org.yujing.queue.Policies(plain.policy()), Assessor.NONE, Reference.empty()));
    for (Matter matter : story()) {
      if (matter.warning() != null) {
        rehearsal.warning(matter.warning());
      } else {
        rehearsal.action(matter.action());
      }
    }
    rehearsal.timeIs(60 * DAY);
    assertEquals(
        rehearsal.changes().stream().map(org.yujing.queue.ChangeJson::write).toList(),
        lines(story()));
  }

  @Test
  void whatPeopleDidAndWasLateCountsFromNowOn() throws Exception {
    try (var harness = open(null)) {
      meet(harness, opening);
      timeIs(harness, HOUR - 10);
      meet(harness, action(item, Action.ACCEPT, 1000));
      timeIs(harness, 2 * HOUR);
      assertEquals(List.of("opened", "assigned", "accepted"), said(harness));
      assertEquals(HOUR - 9, changes(harness).get(2).time());
      assertEquals("accept1000", changes(harness).get(2).action());
    }
  }

  @Test
  void aLateWarningOpensItsItemAllTheSame() throws Exception {
    try (var harness = open(null)) {
      timeIs(harness, DAY);
      meet(harness, opening);
      timeIs(harness, DAY + 1);
      assertEquals(List.of("opened", "assigned"), said(harness));
      assertEquals(0, changes(harness).get(0).after().opened());
      assertEquals(DAY + 1, changes(harness).get(0).time());
    }
  }

  @Test
  void whatDoesNotFitIsRefusedAndLeavesNothing() throws Exception {
    try (var harness = open(null)) {
      meet(harness, action(item, Action.ACCEPT, 0));
      timeIs(harness, HOUR);
      Refusal refusal = harness.getSideOutput(AssessSubjects.REFUSED).peek().getValue();
      assertEquals("UNKNOWN_ITEM", refusal.code().name());
      assertEquals(List.of(), said(harness));
      assertEquals(0, harness.numKeyedStateEntries());
      assertEquals(0, ((AssessSubjects) harness.getOperator()).alarms());
    }
  }

  @Test
  void theSameActionTwiceIsDoneOnce() throws Exception {
    try (var harness = open(null)) {
      meet(harness, opening);
      meet(harness, action(item, Action.ACCEPT, 1000));
      meet(harness, action(item, Action.ACCEPT, 1000));
      timeIs(harness, 2000);
      assertEquals(List.of("opened", "assigned", "accepted"), said(harness));
      assertEquals(null, harness.getSideOutput(AssessSubjects.REFUSED));
    }
  }

  @Test
  void nothingFallsDueAfterTheEnd() throws Exception {
    period = new Period(Long.MIN_VALUE, HOUR - 1);
    try (var harness = open(null)) {
      meet(harness, opening);
      timeIs(harness, Long.MAX_VALUE);
      assertEquals(List.of("opened", "assigned"), said(harness));
      assertEquals(0, ((AssessSubjects) harness.getOperator()).alarms());
    }
  }

  @Test
  void goesOnAfterARestartAsIfNothingHadHappened() throws Exception {
    List<String> whole = lines(story());
    for (long cut : new long[] {0, HOUR, 2 * HOUR, DAY, 2 * DAY}) {
      List<String> lines = new ArrayList<>();
      OperatorSubtaskState snapshot;
      try (var harness = open(null)) {
        for (Matter matter : story()) {
          meet(harness, matter);
        }
        timeIs(harness, cut);
        lines.addAll(json(harness));
        snapshot = harness.snapshot(1, 1);
        timeIs(harness, 60 * DAY);
      }
      try (var harness = open(snapshot)) {
        timeIs(harness, 60 * DAY);
        lines.addAll(json(harness));
      }
      assertEquals(whole, lines, "cut at " + cut);
    }
  }

  @Test
  void nothingIsLeftWhenAllIsForgotten() throws Exception {
    try (var harness = open(null)) {
      for (Matter matter : story()) {
        meet(harness, matter);
      }
      timeIs(harness, 60 * DAY);
      assertTrue(harness.numKeyedStateEntries() > 0);
      timeIs(harness, 400 * DAY);
      assertEquals(0, harness.numKeyedStateEntries());
      assertEquals(0, ((AssessSubjects) harness.getOperator()).alarms());
    }
  }

  /**
   * It opens, is accepted too late, worsens nothing, is resolved and closed, and comes back once.
   */
  private List<Matter> story() {
    return List.of(
        Matter.of(opening),
        Matter.of(action(item, Action.ACCEPT, HOUR + 1000)),
        Matter.of(warning("e2", Level.YELLOW, 2 * HOUR)),
        Matter.of(action(item, Action.HANDLE, 2 * HOUR)),
        Matter.of(action(item, Action.RESOLVE, 3 * HOUR)),
        Matter.of(action(item, Action.CLOSE, "B", 4 * HOUR)),
        Matter.of(warning("e3", Level.RED, DAY)),
        Matter.of(action(item, Action.ACCEPT, DAY)),
        Matter.of(action(item, Action.HANDLE, DAY + 1)),
        Matter.of(action(item, Action.RESOLVE, 2 * DAY)),
        Matter.of(action(item, Action.CLOSE, "B", 2 * DAY + 1)));
  }

  private static String item(Warning opening) {
    String own =
        org.yujing.warning.WarningIds.hash("i", opening.scenario(), opening.id()).substring(0, 8);
    return ItemIds.subject(opening.subject()) + "-" + own;
  }

  private List<String> lines(List<Matter> matters) throws Exception {
    try (var harness = open(null)) {
      for (Matter matter : matters) {
        meet(harness, matter);
      }
      timeIs(harness, 60 * DAY);
      return json(harness);
    }
  }

  private KeyedTwoInputStreamOperatorTestHarness<String, Matter, Edition, Change> open(
      OperatorSubtaskState restored) throws Exception {
    AssessmentBook assessment =
        new AssessmentBook(new RuleBook(Reference.empty(), Pseudonyms.forDevelopment(), "assess"));
    RuleFiles none = RuleFiles.of(Map.of());
    assessment.share(none, plain);
    var harness =
        new KeyedTwoInputStreamOperatorTestHarness<String, Matter, Edition, Change>(
            new AssessSubjects(assessment, Edition.first(1, none), period),
            Matter::subject,
            null,
            Types.STRING);
    harness.setup(ChangeWire.INSTANCE);
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    return harness;
  }

  private static void meet(
      KeyedTwoInputStreamOperatorTestHarness<String, Matter, Edition, Change> harness,
      Warning warning)
      throws Exception {
    meet(harness, Matter.of(warning));
  }

  private static void meet(
      KeyedTwoInputStreamOperatorTestHarness<String, Matter, Edition, Change> harness,
      Disposition action)
      throws Exception {
    meet(harness, Matter.of(action));
  }

  private static void meet(
      KeyedTwoInputStreamOperatorTestHarness<String, Matter, Edition, Change> harness,
      Matter matter)
      throws Exception {
    harness.processElement1(matter, matter.time());
  }

  private static void timeIs(
      KeyedTwoInputStreamOperatorTestHarness<String, Matter, Edition, Change> harness, long time)
      throws Exception {
    harness.processWatermark1(new Watermark(time));
  }

  private static List<Change> changes(
      KeyedTwoInputStreamOperatorTestHarness<String, Matter, Edition, Change> harness) {
    return harness.extractOutputValues();
  }

  private static List<String> said(
      KeyedTwoInputStreamOperatorTestHarness<String, Matter, Edition, Change> harness) {
    return changes(harness).stream().map(change -> change.what().word()).toList();
  }

  private static List<String> json(
      KeyedTwoInputStreamOperatorTestHarness<String, Matter, Edition, Change> harness) {
    return changes(harness).stream().map(org.yujing.queue.ChangeJson::write).toList();
  }
}
