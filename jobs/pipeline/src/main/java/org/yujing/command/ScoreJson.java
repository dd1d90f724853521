package org.yujing.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yujing.score.SaidEpisode;
import org.yujing.score.ScenarioScore;
import org.yujing.score.Scores;
import org.yujing.score.Verdict;
import org.yujing.simulate.Truth;

/** A score for programs. */
final class ScoreJson {
  private ScoreJson() {}

  static ObjectNode of(Scores scores, boolean good, boolean list) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("good", good);
    ObjectNode scenarios = node.putObject("scenarios");
    scores.scenarios().forEach((name, score) -> scenario(scenarios.putObject(name), score, list));
    return node;
  }

  private static void scenario(ObjectNode node, ScenarioScore score, boolean list) {
    node.put("planted", score.planted());
    node.put("found", score.found());
    node.put("recall", score.recall());
    node.put("episodes", score.said().size());
    node.put("right", score.right());
    node.put("precision", score.precision());
    ObjectNode lead = node.putObject("lead_seconds");
    score.lead(0.5).ifPresent(millis -> lead.put("median", millis / 1000));
    score.lead(0.95).ifPresent(millis -> lead.put("p95", millis / 1000));
    ObjectNode rules = node.putObject("rules");
    score
        .rules()
        .forEach(
            (name, rule) ->
                rules
                    .putObject(name)
                    .put("episodes", rule.episodes())
                    .put("right", rule.right())
                    .put("precision", rule.precision())
                    .put("found", rule.found()));
    if (list) {
      ArrayNode missed = node.putArray("missed");
      score.missed().forEach(truth -> missed.add(missed(truth)));
      ArrayNode wrong = node.putArray("false");
      score.wrong().forEach(verdict -> wrong.add(wrong(verdict)));
    }
  }

  private static ObjectNode missed(Truth truth) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", truth.id())
        .put("story", truth.story())
        .put("from", Times.text(truth.from()))
        .put("until", Times.text(truth.until()));
  }

  private static ObjectNode wrong(Verdict verdict) {
    SaidEpisode episode = verdict.episode();
    return JsonNodeFactory.instance
        .objectNode()
        .put("rule", episode.rule())
        .put("time", Times.text(episode.time()))
        .put("level", episode.level().word())
        .put("key", episode.key())
        .put("lookalike", verdict.lookalike());
  }
}
