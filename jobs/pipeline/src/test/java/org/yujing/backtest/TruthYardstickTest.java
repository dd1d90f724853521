package org.yujing.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujing.backtest.Yardstick.Measured;
import org.yujing.reference.Reference;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Pseudonyms;
import org.yujing.simulate.Truth;
import org.yujing.simulate.Truth.Asked;
import org.yujing.simulate.Truth.Who;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningIds;

/** Times are small numbers of milliseconds. */
class TruthYardstickTest {
  private static final Rule CALLS =
      RuleLoader.load(
              RuleFiles.of(
                  Map.of(
                      "noise/calls.yaml",
                      """
                      rule: calls
                      title: t
                      on: event
                      by: target.id
                      count: {within: 1d}
                      levels: {yellow: 2}
                      """)),
              Reference.empty(),
              Set.of())
          .rules()
          .rules()
          .get(0);

  private static final Truth LOUD = truth("S1", "noise", Asked.PLANTED);
  private static final Truth LATE = truth("S2", "noise", Asked.PLANTED);
  private static final Truth LOOKS = truth("S3", "noise", Asked.LOOKALIKE);
  private static final Truth OTHERS = truth("S4", "gas", Asked.PLANTED);

  /** Right from 10 to 20; plain at 50. */
  private static Truth truth(String site, String scenario, Asked asked) {
    Who who = new Who("site", site);
    return new Truth(site, asked, scenario, "s", List.of(), "", who, List.of(), "", 10, 20, 50);
  }

  /** As a variant says it: under a name of its own, in the shadow. */
  private static Warning warning(String site, long time) {
    String episode = WarningIds.episode("calls-2", site, time);
    return new Warning(
        WarningIds.warning(episode, Kind.RAISED, Level.YELLOW),
        episode,
        Kind.RAISED,
        "calls-2",
        "",
        "noise",
        "",
        "",
        Level.YELLOW,
        time,
        ZoneId.of("UTC"),
        new Subject("site", site, ""),
        site,
        Map.of(),
        2,
        2,
        Evidence.NONE,
        true);
  }

  private static TruthYardstick of(Truth... truths) {
    return new TruthYardstick(CALLS, List.of(truths), Pseudonyms.forDevelopment());
  }

  @Test
  void whatWasPlantedIsRightAndAllElseIsWrong() {
    Measured measured =
        of(LOUD, LATE, LOOKS, OTHERS)
            .measure(
                List.of(
                    warning("S1", 12),
                    warning("S1", 15), // about the same
                    warning("S2", 21), // too late
                    warning("S3", 12), // looks like it
                    warning("S9", 12))); // nothing at all
    assertEquals(Set.of(LOUD), measured.right());
    assertEquals(3, measured.wrong());
    assertEquals(List.of(38L), measured.leads());
  }

  @Test
  void aRuleThatSaysNothingFindsNothing() {
    Measured measured = of(LOUD).measure(List.of());
    assertEquals(new Measured(Set.of(), 0, List.of()), measured);
    assertTrue(of(LOUD).known());
  }

  @Test
  void nothingIsKnownOfOtherScenarios() {
    assertFalse(of(OTHERS).known());
    assertFalse(of(LOOKS).known());
    Measured measured = of(OTHERS).measure(List.of(warning("S4", 12)));
    assertEquals(1, measured.wrong());
  }
}
