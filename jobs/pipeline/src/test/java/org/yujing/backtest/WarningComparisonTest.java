package org.yujing.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.rule.RuleSet;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningIds;

/** Times are small numbers of milliseconds. */
class WarningComparisonTest {
  private static final String LASTS =
      """
      rule: lasts
      title: t
      on: event
      by: target.id
      count: {within: 1d}
      levels: {yellow: 2, red: 4}
      """;

  private static final String HAPPENS =
      """
      rule: happens
      title: t
      on: event
      by: target.id
      match: true
      level: red
      """;

  private static final RuleSet RULES =
      RuleLoader.load(
              RuleFiles.of(Map.of("p/lasts.yaml", LASTS, "p/happens.yaml", HAPPENS)),
              Reference.empty(),
              Set.of())
          .rules();

  private final List<Warning> before = new ArrayList<>();
  private final List<Warning> after = new ArrayList<>();

  private static Warning line(
      String rule, String key, Kind kind, Level level, long raisedAt, long time) {
    String episode = WarningIds.episode(rule, key, raisedAt);
    return new Warning(
        WarningIds.warning(episode, kind, level),
        episode,
        kind,
        rule,
        "",
        "s",
        "",
        "",
        level,
        time,
        ZoneId.of("UTC"),
        new Subject("site", key, ""),
        key,
        Map.of(),
        1,
        1,
        Evidence.NONE,
        false);
  }

  private static void raised(List<Warning> side, String rule, String key, Level level, long time) {
    side.add(line(rule, key, Kind.RAISED, level, time, time));
  }

  private static void cleared(List<Warning> side, String key, Level level, long raised, long time) {
    side.add(line("lasts", key, Kind.CLEARED, level, raised, time));
  }

  /** Each difference as fate, key, time before and time after. */
  private List<String> differences() {
    return WarningComparison.of(RULES, before, RULES, after).differences().stream()
        .map(
            one ->
                one.fate().word() + " " + key(one) + " " + at(one.before()) + " " + at(one.after()))
        .toList();
  }

  private static String key(WarningDifference difference) {
    return difference.shown().key();
  }

  private static String at(EpisodeSpan span) {
    return span == null ? "-" : Long.toString(span.from());
  }

  @Test
  void theSameIsNoDifference() {
    for (List<Warning> side : List.of(before, after)) {
      raised(side, "lasts", "K", Level.YELLOW, 10);
      cleared(side, "K", Level.YELLOW, 10, 20);
    }
    assertEquals(List.of(), differences());
    assertEquals(Map.of("lasts", 1L), WarningComparison.of(RULES, before, RULES, after).same());
  }

  @Test
  void whatOneSideAloneSaysIsNewOrLost() {
    raised(before, "lasts", "B", Level.YELLOW, 10);
    raised(after, "lasts", "A", Level.YELLOW, 10);
    assertEquals(List.of("new A - 10", "lost B 10 -"), differences());
  }

  @Test
  void whatIsSaidEarlierIsTheSameWarningIfTheTwoOverlap() {
    raised(before, "lasts", "K", Level.YELLOW, 12);
    cleared(before, "K", Level.YELLOW, 12, 20);
    raised(after, "lasts", "K", Level.YELLOW, 10);
    cleared(after, "K", Level.YELLOW, 10, 15);
    raised(after, "lasts", "K", Level.YELLOW, 30);
    assertEquals(List.of("changed K 12 10", "new K - 30"), differences());
  }

  @Test
  void anotherLevelIsAChange() {
    raised(before, "lasts", "K", Level.YELLOW, 10);
    raised(after, "lasts", "K", Level.RED, 10);
    assertEquals(List.of("changed K 10 10"), differences());
  }

  @Test
  void anotherEndIsAChange() {
    raised(before, "lasts", "K", Level.YELLOW, 10);
    raised(after, "lasts", "K", Level.YELLOW, 10);
    cleared(after, "K", Level.YELLOW, 10, 20);
    assertEquals(List.of("changed K 10 10"), differences());
  }

  @Test
  void whatHappensIsOverAsItIsSaid() {
    raised(before, "happens", "K", Level.RED, 10);
    raised(after, "happens", "K", Level.RED, 11);
    assertEquals(List.of("lost K 10 -", "new K - 11"), differences());
  }
}
