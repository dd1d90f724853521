package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujing.expression.Expression;
import org.yujing.expression.Scope;
import org.yujing.reference.Reference;
import org.yujing.rule.Detector;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Formula;
import org.yujing.rule.Message;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;
import org.yujing.warning.Kind;
import org.yujing.warning.Warning;

/** Rules that say too much, and rules that fail. */
class RuleTroubleTest {
  private static final String EVERYTHING =
      """
      rule: everything
      title: everything
      on: sensor
      by: device
      match: true
      level: yellow
      """;
  private static final String HIGH =
      """
      rule: high
      title: high
      on: sensor
      by: device
      max: {of: value, within: 1h}
      levels: {yellow: 10, red: 20}
      """;
  private static final long HOUR = 3_600_000;
  private static final Storms.Limit THREE = new Storms.Limit(3, Duration.ofHours(1));

  private final List<Warning> said = new ArrayList<>();
  private final Map<String, Integer> muted = new HashMap<>();
  private final List<String> aside = new ArrayList<>();
  private Storms storms = new Storms(THREE, Map.of());
  private Quarantine quarantine = new Quarantine();
  private Map<String, KeyMemory> keys = new HashMap<>();
  private List<Rule> rules;
  private KeyJudge judge;

  @Test
  void whoRaisesTooMuchIsHeldBackAndOneWarningSaysSo() {
    start(rule(EVERYTHING));
    for (int i = 0; i < 10; i++) {
      read("D" + i, i, 1);
    }
    assertEquals(List.of("everything", "everything", "everything", "rule-storm"), names());
    assertEquals(Map.of("STORM", 7), muted);
    assertEquals("rule", said.get(3).subject().type());
    assertEquals("everything", said.get(3).subject().id());
  }

  @Test
  void theNextHourThereIsRoomAgain() {
    start(rule(EVERYTHING));
    for (int i = 0; i < 10; i++) {
      read("D" + i, i, 1);
    }
    said.clear();
    read("D1", HOUR, 1);
    assertEquals(List.of("everything"), names());
  }

  @Test
  void anEpisodeHeldBackFromEndToEndIsNotCleared() {
    start(rule(HIGH));
    for (int i = 0; i < 5; i++) {
      read("D" + i, i, 15);
    }
    said.clear();
    read("D0", HOUR + 10, 1);
    read("D4", HOUR + 20, 1);
    assertEquals(List.of(Kind.CLEARED), said.stream().map(Warning::kind).toList());
    assertEquals("D0", said.get(0).key());
  }

  @Test
  void whatWasCountedIsKeptOverARestart() {
    start(rule(EVERYTHING));
    read("D1", 1, 1);
    read("D2", 2, 1);
    storms = new Storms(THREE, storms.said());
    start(rule(EVERYTHING));
    read("D3", 3, 1);
    read("D4", 4, 1);
    assertEquals(List.of("everything", "everything", "everything", "rule-storm"), names());
  }

  @Test
  void aRuleThatFailsTooOftenIsPutAsideAloneAndToldOnce() {
    storms = Storms.none();
    start(failing(rule(HIGH)), rule(EVERYTHING));
    for (int i = 0; i < 30; i++) {
      read("D1", i, 15);
    }
    assertEquals(30, said.size());
    assertEquals(List.of("high"), aside);
    assertEquals(Quarantine.MOST_FAILURES, quarantine.failures().get("high"));
  }

  @Test
  void whatIsPutAsideStaysSoOverARestartAndIsTriedAgainUnderAnotherSet() {
    storms = Storms.none();
    start(failing(rule(HIGH)));
    for (int i = 0; i < 10; i++) {
      read("D1", i, 15);
    }
    quarantine = new Quarantine(quarantine.failures());
    start(rule(HIGH));
    read("D1", 20, 15);
    assertEquals(List.of(), said);
    quarantine.forget();
    read("D1", 21, 15);
    assertEquals(List.of("high"), names());
  }

  @Test
  void aRuleThatFailsCanBeRemoved() {
    storms = Storms.none();
    start(speechless(rule(HIGH)), rule(EVERYTHING));
    read("D1", 1, 15);
    KeyJudge before = judge;
    start(rule(EVERYTHING));
    Succession succession = new Succession(before, judge, Set.of("everything"));
    succession.handOver(keys.get("D1"), "D1", 2, said::add);
    assertEquals(List.of("everything"), names());
    assertTrue(keys.get("D1").isEmpty());
  }

  @Test
  void whatIsStillUnreadAfterARestartIsClearedWhereItsRuleIsRemoved() {
    start(rule(HIGH), rule(EVERYTHING));
    read("D1", 1, 15);
    said.clear();
    KeyMemory restarted = TestingRestarts.restarted(keys.get("D1"));
    KeyJudge before = judge;
    start(rule(EVERYTHING));
    Succession succession = new Succession(before, judge, Set.of("everything"));
    succession.handOver(restarted, "D1", 2, said::add);
    assertEquals(List.of(Kind.CLEARED), said.stream().map(Warning::kind).toList());
    assertEquals(0, quarantine.failures().size());
  }

  @Test
  void whatIsStillUnreadAfterARestartIsSaidAnewWhereItsRuleMovesToTheShadow() {
    start(rule(HIGH));
    read("D1", 1, 15);
    said.clear();
    KeyMemory restarted = TestingRestarts.restarted(keys.get("D1"));
    KeyJudge before = judge;
    start(rule(HIGH + "status: shadow\n"));
    Succession succession = new Succession(before, judge, Set.of("high"));
    succession.handOver(restarted, "D1", 2, said::add);
    judge.advance(restarted, "D1", 2, List.of(), said::add);
    assertEquals(List.of(Kind.CLEARED, Kind.RAISED), said.stream().map(Warning::kind).toList());
    assertEquals(List.of(false, true), said.stream().map(Warning::shadow).toList());
  }

  private void start(Rule... wanted) {
    rules = List.of(wanted);
    Excuses excuses = new Excuses(Exceptions.NONE, Reference.empty());
    judge = new KeyJudge(rules, excuses, quarantine, storms, new TestingLedger());
  }

  private void read(String device, long time, double value) {
    Map<String, Object> fields = Map.of("device", device, "value", value);
    Signal signal = new Signal(Stream.SENSOR, "test", time, device + "/" + time, true, fields);
    List<Routed> due = new ArrayList<>();
    new Router(rules, Ledger.NONE).route(signal, due::add);
    KeyMemory key = keys.computeIfAbsent(device, any -> new KeyMemory());
    judge.advance(key, device, time, due, said::add);
  }

  private List<String> names() {
    return said.stream().map(Warning::rule).toList();
  }

  private static Rule rule(String text) {
    String name = text.lines().findFirst().orElseThrow().substring("rule: ".length());
    RuleFiles files = RuleFiles.of(Map.of("pack/" + name + ".yaml", text));
    return RuleLoader.load(files, Reference.empty(), Set.of()).rules().rules().get(0);
  }

  /** Breaks the promise that expressions never throw; its structure stays that of the rule. */
  private static Rule failing(Rule rule) {
    Detector.Aggregate sound = (Detector.Aggregate) rule.detector();
    Formula broken =
        new Formula(sound.of().text(), Map.of(Stream.SENSOR, new TestingFailure("")), Set.of());
    return like(
        rule,
        new Detector.Aggregate(sound.kind(), broken, sound.within(), sound.atLeast()),
        rule.message());
  }

  /** It breaks when it comes to saying something. */
  private static Rule speechless(Rule rule) {
    return like(
        rule,
        rule.detector(),
        new Message() {
          @Override
          public String render(Stream stream, Scope scope) {
            throw new IllegalStateException("speechless");
          }

          @Override
          public Set<String> fields() {
            return Set.of();
          }
        });
  }

  private static Rule like(Rule rule, Detector detector, Message message) {
    return new Rule(
        rule.name(),
        rule.pack(),
        rule.scenario(),
        rule.title(),
        rule.status(),
        rule.why(),
        rule.source(),
        rule.streams(),
        rule.where(),
        rule.by(),
        detector,
        rule.levels(),
        rule.quiet(),
        rule.season(),
        rule.unless(),
        message,
        rule.subject(),
        rule.zone(),
        rule.version(),
        rule.structure());
  }

  private record TestingFailure(String text) implements Expression {
    @Override
    public Object evaluate(Scope scope) {
      throw new IllegalStateException("broken");
    }
  }

  private final class TestingLedger implements Ledger {

    @Override
    public void muted(String rule, MuteReason reason) {
      muted.merge(reason.name(), 1, Integer::sum);
    }

    @Override
    public void quarantined(String rule, RuntimeException why) {
      aside.add(rule);
    }
  }
}
