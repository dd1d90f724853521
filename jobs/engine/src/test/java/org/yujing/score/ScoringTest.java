package org.yujing.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yujing.signal.Pseudonyms;
import org.yujing.simulate.Truth;
import org.yujing.simulate.Truth.Asked;
import org.yujing.simulate.Truth.Who;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** Hours are counted from the start; truths of the scenario "wages" lie from hour 10 to hour 20. */
class ScoringTest {
  private static final long START = Instant.parse("2025-03-01T00:00:00Z").toEpochMilli();
  private static final Pseudonyms KEY = Pseudonyms.forDevelopment();
  private static final Subject SITE = new Subject("site", "S-1", "");

  private static long hour(double hour) {
    return START + (long) (hour * 3_600_000);
  }

  private static Warning said(double hour, Kind kind, Level level, Subject subject) {
    return said(hour, kind, level, subject, subject.id(), "episode-" + subject.id());
  }

  private static Warning said(
      double hour, Kind kind, Level level, Subject subject, String key, String episode) {
    return new Warning(
        episode + kind + level,
        episode,
        kind,
        "cluster",
        "v",
        "wages",
        "",
        "",
        level,
        hour(hour),
        ZoneOffset.UTC,
        subject,
        key,
        Map.of(),
        1,
        1,
        Evidence.NONE,
        false);
  }

  private static Truth truth(String id, Asked asked, Who who, String level, String... rules) {
    return new Truth(
        id,
        asked,
        "wages",
        "story-" + id,
        List.of(rules),
        level,
        who,
        List.of(),
        "",
        hour(10),
        hour(20),
        hour(44));
  }

  private static Truth planted(String level, String... rules) {
    return truth("1", Asked.PLANTED, new Who("site", "S-1"), level, rules);
  }

  private static ScenarioScore score(List<Truth> truths, Warning... warnings) {
    return Scoring.of(truths, List.of(warnings), KEY).scenarios().get("wages");
  }

  @Test
  void findsWhatIsSaidInTimeOfTheRightSubject() {
    ScenarioScore score =
        score(List.of(planted("yellow")), said(12, Kind.RAISED, Level.YELLOW, SITE));
    assertEquals(1, score.recall());
    assertEquals(1, score.precision());
    assertEquals(OptionalLong.of(Duration.ofHours(32).toMillis()), score.lead(0.5));
    assertEquals(new RuleScore(1, 1, 1), score.rules().get("cluster"));
  }

  @Test
  void countsBothEndsOfTheTime() {
    for (double hour : new double[] {10, 20}) {
      assertEquals(
          1, score(List.of(planted("")), said(hour, Kind.RAISED, Level.BLUE, SITE)).found());
    }
    for (double hour : new double[] {9.99, 20.01}) {
      ScenarioScore score = score(List.of(planted("")), said(hour, Kind.RAISED, Level.BLUE, SITE));
      assertEquals(0, score.recall());
      assertEquals(0, score.precision());
      assertEquals(1, score.missed().size());
    }
  }

  @Test
  void findsOnlyWhatIsBadEnoughButItIsRightAllTheSame() {
    Warning[] yellow = {said(12, Kind.RAISED, Level.YELLOW, SITE)};
    assertEquals(0, score(List.of(planted("red")), yellow).found());
    assertEquals(1, score(List.of(planted("red")), yellow).precision());
    ScenarioScore upgraded =
        score(List.of(planted("red")), yellow[0], said(15, Kind.UPGRADED, Level.RED, SITE));
    assertEquals(1, upgraded.found());
    assertEquals(1, upgraded.said().size());
    assertEquals(OptionalLong.of(Duration.ofHours(29).toMillis()), upgraded.lead(0.5));
  }

  @Test
  void isRightWhereAnEpisodeFromBeforeIsUpgradedInTime() {
    ScenarioScore score =
        score(
            List.of(planted("red")),
            said(2, Kind.RAISED, Level.YELLOW, SITE),
            said(15, Kind.UPGRADED, Level.RED, SITE));
    assertEquals(1, score.found());
    assertEquals(1, score.precision());
  }

  @Test
  void passesOverWhatIsClearedAndOtherRules() {
    assertEquals(
        0, score(List.of(planted("", "another")), said(12, Kind.RAISED, Level.RED, SITE)).right());
    ScenarioScore cleared =
        score(
            List.of(planted("")),
            said(2, Kind.RAISED, Level.RED, SITE),
            said(12, Kind.CLEARED, Level.RED, SITE));
    assertEquals(0, cleared.found());
  }

  @Test
  void namesTheLookAlikeThatMisled() {
    Truth like = truth("2", Asked.LOOKALIKE, new Who("site", "S-1"), "");
    ScenarioScore score = score(List.of(like), said(12, Kind.RAISED, Level.RED, SITE));
    assertEquals("story-2", score.wrong().get(0).lookalike());
    assertFalse(score.judged());
  }

  @Test
  void doesNotMissWhatIsOptional() {
    Truth may = truth("3", Asked.OPTIONAL, new Who("site", "S-1"), "");
    assertEquals(0, score(List.of(may)).planted());
    assertEquals(1, score(List.of(may), said(12, Kind.RAISED, Level.RED, SITE)).right());
  }

  @Test
  void knowsPersonsByTheirHash() {
    Truth household = truth("4", Asked.PLANTED, new Who("household", "H-1"), "");
    Truth caller = truth("5", Asked.PLANTED, new Who("complainant", "P-1"), "");
    ScenarioScore score =
        score(
            List.of(household, caller),
            said(12, Kind.RAISED, Level.RED, new Subject("household", KEY.of("H-1"), "")),
            said(12, Kind.RAISED, Level.RED, new Subject("complainant", KEY.of("P-1"), "")));
    assertEquals(2, score.found());
    assertEquals(2, score.right());
  }

  @Test
  void knowsPartiesByTheirHashesInOrder() {
    Truth pair =
        new Truth(
            "6",
            Asked.PLANTED,
            "wages",
            "quarrel",
            List.of(),
            "",
            null,
            List.of("P-2", "P-1"),
            "",
            hour(10),
            hour(20),
            hour(20));
    String key = String.join("+", Stream.of("P-1", "P-2").map(KEY::of).sorted().toList());
    Subject subject = new Subject("key", key, "");
    assertEquals(1, score(List.of(pair), said(12, Kind.RAISED, Level.RED, subject)).found());
  }

  @Test
  void knowsADeviceByTheKeyOfTheRule() {
    Truth device = truth("7", Asked.PLANTED, new Who("device", "GD-1"), "");
    Warning warning = said(12, Kind.RAISED, Level.RED, SITE, "GD-1", "e");
    assertEquals(1, score(List.of(device), warning).found());
  }

  @Test
  void boundsHoldWhereSomethingWasPlanted() {
    Scores half =
        Scoring.of(
            List.of(planted(""), truth("8", Asked.PLANTED, new Who("site", "S-2"), "")),
            List.of(said(12, Kind.RAISED, Level.RED, SITE)),
            KEY);
    assertTrue(half.good(0.5, 1));
    assertFalse(half.good(0.51, 1));
    Scores nothing = Scoring.of(List.of(), List.of(said(12, Kind.RAISED, Level.RED, SITE)), KEY);
    assertTrue(nothing.good(1, 1));
  }

  /** Of leads of 1 to 20 hours the half has 11 at least, and 95 of 100 have 2 at least. */
  @Test
  void tellsTheLeadThatSoManyHad() {
    List<Long> leads = Stream.iterate(1L, lead -> lead + 1).limit(20).toList();
    ScenarioScore score = new ScenarioScore(20, leads, List.of(), List.of(), Map.of());
    assertEquals(OptionalLong.of(11), score.lead(0.5));
    assertEquals(OptionalLong.of(2), score.lead(0.95));
    assertEquals(OptionalLong.of(1), score.lead(1));
  }
}
