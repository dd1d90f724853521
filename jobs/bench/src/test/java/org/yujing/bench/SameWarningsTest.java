package org.yujing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.bench.contend.RaisedAlarms;
import org.yujing.bench.contend.SignalParser;
import org.yujing.bench.contend.WholeSignal;
import org.yujing.bench.district.District;
import org.yujing.bench.district.LineMaker;
import org.yujing.bench.district.Lines;
import org.yujing.bench.mix.MixedRule;
import org.yujing.bench.mix.RuleMix;

/** Every contender says what plain loops over the sorted signals of each key say. */
class SameWarningsTest {
  private static final int SIGNALS = 20_000;
  private static final int SUBJECTS = 300;
  private static final int RULES = 12;

  private static List<String> expected;

  @BeforeAll
  static void judgeByPlainLoops() {
    District district = trial("none", 0).district();
    Lines lines = LineMaker.of(district);
    SignalParser parser = new SignalParser();
    List<WholeSignal> signals = new ArrayList<>();
    for (int number = 0; number < lines.size(); number++) {
      signals.add(parser.read(lines.line(number)));
    }
    RaisedAlarms alarms = new RaisedAlarms();
    for (MixedRule rule : RuleMix.of(RULES, district).rules()) {
      Map<String, List<WholeSignal>> byKey = new TreeMap<>();
      signals.stream()
          .filter(signal -> signal.theme().equals(rule.theme().constant()))
          .filter(signal -> signal.figure() >= rule.from())
          .forEach(
              signal ->
                  byKey
                      .computeIfAbsent(
                          rule.byGrid() ? signal.place.grid : signal.subject(),
                          any -> new ArrayList<>())
                      .add(signal));
      byKey.forEach((key, its) -> judge(rule, key, its, lines.lastTime(), alarms));
    }
    expected = alarms.sorted();
  }

  private static void judge(
      MixedRule rule, String key, List<WholeSignal> signals, long until, RaisedAlarms alarms) {
    Deque<WholeSignal> window = new ArrayDeque<>();
    WholeSignal high = null;
    for (int i = 0; i < signals.size(); i++) {
      WholeSignal signal = signals.get(i);
      while (!window.isEmpty() && window.peek().time + rule.windowMillis() <= signal.time) {
        window.remove();
      }
      double before = figure(rule, window);
      window.add(signal);
      switch (rule.kind()) {
        case MATCH -> alarms.add(rule.name(), key, signal.time);
        case COUNT, DISTINCT, SUM -> {
          if (before < rule.threshold() && figure(rule, window) >= rule.threshold()) {
            alarms.add(rule.name(), key, signal.time);
          }
        }
        case SEQUENCE -> {
          if (signal.figure() >= MixedRule.HIGH) {
            high = signal;
          } else if (signal.figure() < MixedRule.LOW
              && high != null
              && signal.time - high.time < rule.windowMillis()) {
            alarms.add(rule.name(), key, signal.time);
            high = null;
          }
        }
        case ABSENCE -> {
          long deadline = signal.time + rule.windowMillis();
          boolean last = i + 1 == signals.size();
          if (deadline <= (last ? until : signals.get(i + 1).time)) {
            alarms.add(rule.name(), key, deadline);
          }
        }
      }
    }
  }

  private static double figure(MixedRule rule, Deque<WholeSignal> window) {
    return switch (rule.kind()) {
      case COUNT -> window.size();
      case SUM -> window.stream().mapToDouble(WholeSignal::figure).sum();
      case DISTINCT -> new HashSet<>(window.stream().map(WholeSignal::subject).toList()).size();
      case MATCH, SEQUENCE, ABSENCE -> 0;
    };
  }

  private static Trial trial(String contender, long disorderMillis) {
    return new Trial(contender, RULES, 1, SIGNALS, SUBJECTS, 7, disorderMillis, 2, false, "");
  }

  @Test
  void everyRuleSaysSomething() {
    Map<String, Integer> counts = new HashMap<>();
    expected.forEach(line -> counts.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum));
    assertEquals(RULES, counts.size(), counts.toString());
    assertTrue(Collections.max(counts.values()) < SIGNALS / 20, counts.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yujing", "yujing-live", "flink", "siddhi", "siddhi-routed", "drools"})
  void saysTheSame(String contender) throws Exception {
    RaisedAlarms alarms = new RaisedAlarms();
    TrialProcess.measure(trial(contender, 0), alarms);
    assertEquals(expected, alarms.sorted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yujing", "flink"})
  void saysTheSameOfLinesOutOfOrder(String contender) throws Exception {
    RaisedAlarms alarms = new RaisedAlarms();
    TrialProcess.measure(trial(contender, Duration.ofMinutes(2).toMillis()), alarms);
    assertEquals(expected, alarms.sorted());
  }
}
