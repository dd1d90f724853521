package org.yujing.rule;

import java.util.Map;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.rule.Detector.Absence;
import org.yujing.rule.Detector.Forecast;
import org.yujing.rule.Detector.Match;
import org.yujing.rule.Detector.NewValue;
import org.yujing.rule.Detector.Score;
import org.yujing.rule.Detector.Sequence;
import org.yujing.warning.Level;

/** Finds in a rule's levels what contradicts itself or the detector. */
record LevelsCheck(YamlMapping rule, Levels levels) {

  /** More than so many times its capacity nothing holds. */
  private static final double MOST_SHARE = 10;

  void check(Detector detector) {
    order();
    clear();
    if (detector == null) {
      return;
    }
    if (yesOrNo(detector)) {
      one();
    } else if (detector instanceof Match) {
      pointless(rule, "clear");
    } else if (detector instanceof Score score) {
      reachable(score);
    } else if (detector instanceof Forecast forecast && forecast.capacity() != null) {
      shares();
    }
  }

  /** A worse colour is reached later: at a higher figure, or with {@code below} at a lower one. */
  private void order() {
    Map.Entry<Level, Double> milder = null;
    for (Map.Entry<Level, Double> entry : levels.thresholds().entrySet()) {
      if (milder != null) {
        int way = Double.compare(entry.getValue(), milder.getValue());
        if (levels.below() ? way >= 0 : way <= 0) {
          String than = levels.below() ? " must be below " : " must be above ";
          rule.problem(
              "levels",
              ProblemCode.LEVEL_ORDER,
              text(entry) + than + text(milder),
              levels.below() ? "" : "for figures that warn when they fall, add below: true");
        }
      }
      milder = entry;
    }
  }

  private void clear() {
    double lowest = levels.threshold(levels.lowest());
    boolean wrong = levels.below() ? levels.clear() < lowest : levels.clear() > lowest;
    if (wrong) {
      String side = levels.below() ? "below" : "above";
      rule.problem(
          "clear",
          ProblemCode.CLEAR_SIDE,
          "clear "
              + Figures.text(levels.clear())
              + " is "
              + side
              + " the lowest level, "
              + Figures.text(lowest),
          "an episode would end as it begins");
    }
  }

  private void one() {
    boolean plain = levels.thresholds().size() == 1 && levels.threshold(levels.lowest()) == 1;
    if (!plain || levels.below()) {
      rule.problem(
          "levels",
          ProblemCode.FIXED_LEVEL,
          "the figure of this detector is 1 or nothing",
          "level: " + levels.lowest().word());
    }
    pointless(rule, "clear");
  }

  private void reachable(Score score) {
    double most =
        score.indicators().stream()
            .mapToDouble(each -> Math.max(0, each.points()) * each.atMost())
            .sum();
    levels.thresholds().entrySet().stream()
        .filter(entry -> !levels.below() && entry.getValue() > most)
        .forEach(
            entry ->
                rule.problem(
                    "levels",
                    ProblemCode.LEVEL_UNREACHABLE,
                    text(entry) + " is never reached: all indicators make " + Figures.text(most),
                    "lower it, or give more points"));
  }

  /** With a capacity the figure is a share of it: 1 is full. */
  private void shares() {
    levels.thresholds().entrySet().stream()
        .filter(entry -> Math.abs(entry.getValue()) > MOST_SHARE)
        .forEach(
            entry ->
                rule.problem(
                    "levels",
                    ProblemCode.LEVEL_UNREACHABLE,
                    text(entry) + " is so many times the capacity",
                    "levels are shares of it, such as 0.9; without capacity they are figures"));
  }

  /** Whether its figure is 1 or nothing. */
  static boolean yesOrNo(Detector detector) {
    return (detector instanceof Match match && match.of() == null)
        || detector instanceof Sequence
        || detector instanceof Absence
        || detector instanceof NewValue;
  }

  /** Reports a key that means nothing with the rule's detector. */
  static void pointless(YamlMapping rule, String key) {
    if (rule.has(key)) {
      rule.problem(
          key, ProblemCode.FIXED_LEVEL, key + " has no meaning with this detector", "drop it");
    }
  }

  private static String text(Map.Entry<Level, Double> entry) {
    return entry.getKey().word() + " (" + Figures.text(entry.getValue()) + ")";
  }
}
