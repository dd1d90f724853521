package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujing.reference.Reference;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;
import org.yujing.warning.Warning;

/** A surge of quarrels in a place of which only other things were heard before. */
class SurgeEvidenceTest {
  private static final long MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z").toEpochMilli();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private static final String RULE =
      """
      rule: quarrels
      title: quarrels
      on: event
      by: target.id
      surge: {of: 'type == "quarrel" ? 1 : 0', every: 1d, method: ears-c1, baseline: 2, min: 3}
      levels: {yellow: 3}
      """;

  private static Signal signal(String id, String type, int hour) {
    Map<String, Object> target = Map.of("type", "grid", "id", "G1");
    Map<String, Object> fields = Map.of("type", type, "target", target);
    return new Signal(Stream.EVENT, "test", MIDNIGHT + hour * HOUR, id, false, fields);
  }

  private static List<Warning> play(Signal... signals) {
    RuleFiles files = RuleFiles.of(Map.of("pack/quarrels.yaml", RULE));
    Rule rule = RuleLoader.load(files, Reference.empty(), Set.of()).rules().rules().get(0);
    Excuses excuses = new Excuses(Exceptions.NONE, Reference.empty());
    Rehearsal rehearsal = new Rehearsal(List.of(rule), excuses, Ledger.NONE);
    List.of(signals).forEach(rehearsal::signal);
    rehearsal.timeIs(MIDNIGHT + 72 * HOUR);
    return rehearsal.warnings();
  }

  @Test
  void whatAddsNothingMakesThePlaceKnownAndIsNoEvidence() {
    List<Warning> warnings =
        play(
            signal("lamp", "lamp", 1),
            signal("q1", "quarrel", 50),
            signal("dog", "dog", 51),
            signal("q2", "quarrel", 52),
            signal("q3", "quarrel", 53),
            signal("cat", "cat", 54));
    assertEquals(1, warnings.size());
    assertEquals(MIDNIGHT + 72 * HOUR, warnings.get(0).time());
    assertEquals(List.of("q1", "q2", "q3"), warnings.get(0).evidence().ids());
    assertEquals(3, warnings.get(0).evidence().count());
  }

  @Test
  void ofAPlaceNeverHeardBeforeNothingIsSaid() {
    assertEquals(
        List.of(),
        play(
            signal("q1", "quarrel", 50), signal("q2", "quarrel", 52), signal("q3", "quarrel", 53)));
  }
}
