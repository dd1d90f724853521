package org.yujing.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yujing.score.SaidEpisode.Word;
import org.yujing.signal.Pseudonyms;
import org.yujing.simulate.Truth;
import org.yujing.simulate.Truth.Asked;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * Holds what a run said against what was planted. An episode is right if something planted has its
 * scenario and its subject or key, and one of its words falls into the time of that; a truth is
 * found by the first word of such an episode that falls into its time and is bad enough.
 */
public final class Scoring {
  private final List<Truth> truths;
  private final List<SaidEpisode> episodes;
  private final TruthIndex index;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final Map<Truth, Long> found = new HashMap<>();
  private final Map<Truth, TreeSet<String>> finders = new HashMap<>();

  private Scoring(List<Truth> truths, List<Warning> warnings, Pseudonyms pseudonyms) {
    this.truths = truths;
    this.episodes = SaidEpisode.of(warnings);
    this.index = new TruthIndex(truths, pseudonyms);
  }

  /**
   * The score of a run.
   *
   * @param pseudonyms as the run hashed persons
   */
  public static Scores of(List<Truth> truths, List<Warning> warnings, Pseudonyms pseudonyms) {
    return new Scoring(truths, warnings, pseudonyms).scores();
  }

  private Scores scores() {
    episodes.forEach(this::judge);
    TreeSet<String> scenarios = new TreeSet<>();
    truths.forEach(truth -> scenarios.add(truth.scenario()));
    episodes.forEach(episode -> scenarios.add(episode.scenario()));
    Map<String, ScenarioScore> scores = new TreeMap<>();
    scenarios.forEach(scenario -> scores.put(scenario, scenario(scenario)));
    return new Scores(scores);
  }

  private void judge(SaidEpisode episode) {
    boolean right = false;
    Truth like = null;
    for (Truth truth : index.about(episode)) {
      boolean inTime = episode.words().stream().anyMatch(word -> inTime(word, truth));
      if (inTime && truth.asked() == Asked.LOOKALIKE) {
        like = truth;
      } else if (inTime) {
        right = true;
        note(episode, truth);
      }
    }
    verdicts.add(new Verdict(episode, right, right || like == null ? "" : like.story()));
  }

  private static boolean inTime(Word word, Truth truth) {
    return word.time() >= truth.from() && word.time() <= truth.until();
  }

  private void note(SaidEpisode episode, Truth truth) {
    for (Word word : episode.words()) {
      if (inTime(word, truth) && badEnough(word, truth)) {
        found.merge(truth, word.time(), Math::min);
        finders.computeIfAbsent(truth, each -> new TreeSet<>()).add(episode.rule());
        return;
      }
    }
  }

  private static boolean badEnough(Word word, Truth truth) {
    return Level.of(truth.level()).map(least -> !least.above(word.level())).orElse(true);
  }

  private ScenarioScore scenario(String name) {
    List<Truth> planted =
        truths.stream()
            .filter(truth -> truth.asked() == Asked.PLANTED && truth.scenario().equals(name))
            .toList();
    List<Verdict> said =
        verdicts.stream().filter(verdict -> verdict.episode().scenario().equals(name)).toList();
    List<Long> leads =
        planted.stream()
            .filter(found::containsKey)
            .map(truth -> truth.harm() - found.get(truth))
            .sorted()
            .toList();
    return new ScenarioScore(
        planted.size(),
        leads,
        said,
        planted.stream().filter(truth -> !found.containsKey(truth)).toList(),
        rules(planted, said));
  }

  private Map<String, RuleScore> rules(List<Truth> planted, List<Verdict> said) {
    Map<String, RuleScore> rules = new TreeMap<>();
    for (Verdict verdict : said) {
      String rule = verdict.episode().rule();
      RuleScore before = rules.getOrDefault(rule, RuleScore.NONE);
      rules.put(rule, before.and(verdict.right()));
    }
    for (Truth truth : planted) {
      finders
          .getOrDefault(truth, new TreeSet<>())
          .forEach(rule -> rules.computeIfPresent(rule, (name, score) -> score.andFound()));
    }
    return rules;
  }
}
