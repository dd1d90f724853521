package org.yujing.backtest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.rule.Rule;
import org.yujing.score.ScenarioScore;
import org.yujing.score.Scoring;
import org.yujing.signal.Pseudonyms;
import org.yujing.simulate.Truth;
import org.yujing.simulate.Truth.Asked;
import org.yujing.warning.Warning;

/**
 * What a simulation has planted: every episode that is about nothing planted is wrong.
 *
 * @param rule the one whose settings are swept
 * @param truths of any scenario
 */
public record TruthYardstick(Rule rule, List<Truth> truths, Pseudonyms pseudonyms)
    implements Yardstick {

  public TruthYardstick {
    truths = truths.stream().filter(truth -> truth.scenario().equals(rule.scenario())).toList();
  }

  @Override
  public boolean known() {
    return truths.stream()
        .filter(truth -> truth.asked() == Asked.PLANTED)
        .anyMatch(truth -> truth.rules().isEmpty() || truth.rules().contains(rule.name()));
  }

  @Override
  public Measured measure(List<Warning> said) {
    List<Warning> asLive = said.stream().map(warning -> warning.live(rule.name())).toList();
    Map<String, ScenarioScore> scores = Scoring.of(truths, asLive, pseudonyms).scenarios();
    ScenarioScore score = scores.get(rule.scenario());
    if (score == null) {
      return new Measured(Set.of(), 0, List.of());
    }
    Set<Object> right = new HashSet<>(truths);
    right.removeIf(truth -> ((Truth) truth).asked() != Asked.PLANTED);
    right.removeAll(score.missed());
    return new Measured(right, score.wrong().size(), score.leads());
  }
}
