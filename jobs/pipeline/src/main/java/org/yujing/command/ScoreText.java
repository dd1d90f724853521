package org.yujing.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import org.yujing.score.ScenarioScore;
import org.yujing.score.Scores;
import org.yujing.score.Verdict;
import org.yujing.simulate.Truth;

/** A score for people. */
record ScoreText(Scores scores, PrintWriter out) {
  private static final double HOUR = 3_600_000;
  private static final double DAY = 24;

  void print(boolean list) {
    Table table = new Table();
    table.row(
        Words.of("score.scenario"),
        Words.of("score.planted"),
        Words.of("score.found"),
        Words.of("score.recall"),
        Words.of("score.episodes"),
        Words.of("score.right"),
        Words.of("score.precision"),
        Words.of("score.lead.median"),
        Words.of("score.lead.p95"));
    scores.scenarios().forEach((name, score) -> row(table, name, score));
    table.print(out);
    out.println();
    rules();
    if (list) {
      scores.scenarios().values().forEach(this::missed);
      scores.scenarios().values().forEach(this::wrong);
    }
    out.flush();
  }

  private static void row(Table table, String name, ScenarioScore score) {
    table.row(
        name,
        score.planted(),
        score.found(),
        score.judged() ? share(score.recall()) : "-",
        score.said().size(),
        score.right(),
        score.judged() ? share(score.precision()) : "-",
        length(score.lead(0.5)),
        length(score.lead(0.95)));
  }

  private void rules() {
    Table table = new Table();
    table.row(
        Words.of("score.rule"),
        Words.of("score.episodes"),
        Words.of("score.right"),
        Words.of("score.precision"),
        Words.of("score.found"));
    scores
        .scenarios()
        .forEach(
            (scenario, score) ->
                score
                    .rules()
                    .forEach(
                        (name, rule) ->
                            table.row(
                                name,
                                rule.episodes(),
                                rule.right(),
                                share(rule.precision()),
                                rule.found())));
    table.print(out);
    out.println();
  }

  private void missed(ScenarioScore score) {
    for (Truth truth : score.missed()) {
      String whom = truth.subject() == null ? truth.key() : truth.subject().id();
      String who = whom.isEmpty() ? String.join("+", truth.parties()) : whom;
      out.println(
          Words.of(
              "score.missed",
              truth.id(),
              who,
              Times.text(truth.from()),
              Times.text(truth.until())));
    }
  }

  private void wrong(ScenarioScore score) {
    for (Verdict verdict : score.wrong()) {
      String time = Times.text(verdict.episode().time());
      String rule = verdict.episode().rule();
      String key = verdict.episode().key();
      out.println(
          verdict.lookalike().isEmpty()
              ? Words.of("score.false", rule, key, time)
              : Words.of("score.false.like", rule, key, time, verdict.lookalike()));
    }
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  /** In hours, or in days where that is easier to read. */
  private static String length(OptionalLong millis) {
    if (millis.isEmpty()) {
      return "-";
    }
    double hours = millis.getAsLong() / HOUR;
    return Math.abs(hours) < 2 * DAY
        ? BacktestText.tenths(hours) + " h"
        : BacktestText.tenths(hours / DAY) + " d";
  }
}
