package org.yujing.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yujing.rule.Detector;
import org.yujing.rule.Detector.Absence;
import org.yujing.rule.Detector.Clause;
import org.yujing.rule.Detector.Indicator;
import org.yujing.rule.Detector.Score;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Detector.Step;
import org.yujing.rule.Formula;
import org.yujing.rule.Rule;
import org.yujing.signal.Stream;

/**
 * A part a signal can play in a rule: a step, an indicator, a sign of life, or just the signal. A
 * role's place in {@link #of} is its bit in an arrival's mask.
 *
 * @param where its own condition, or null
 * @param underRule whether the rule's own {@code where} must hold too
 */
record Role(Set<Stream> on, Formula where, boolean underRule) {
  static final int SIGNAL = 0;
  static final int AFTER = 0;
  static final int ALIVE = 1;
  static final int EXPECT = 2;

  static List<Role> of(Rule rule) {
    Detector detector = rule.detector();
    if (detector instanceof Sequence sequence) {
      return sequence.steps().stream().map(Role::step).toList();
    }
    if (detector instanceof Score score) {
      return score.indicators().stream().map(Role::indicator).toList();
    }
    if (detector instanceof Absence absence) {
      return absence(rule, absence);
    }
    return List.of(new Role(rule.streams(), null, true));
  }

  private static Role step(Step step) {
    return new Role(step.on(), step.where(), true);
  }

  private static Role indicator(Indicator indicator) {
    return new Role(indicator.on(), indicator.where(), true);
  }

  private static List<Role> absence(Rule rule, Absence absence) {
    List<Role> roles = new ArrayList<>();
    roles.add(
        absence.silence() ? new Role(rule.streams(), null, true) : clause(absence.after(), true));
    roles.add(
        absence.alive() == null ? new Role(Set.of(), null, false) : clause(absence.alive(), false));
    if (!absence.silence()) {
      roles.add(clause(absence.expect(), true));
    }
    return roles;
  }

  private static Role clause(Clause clause, boolean underRule) {
    return new Role(clause.on(), clause.where(), underRule);
  }
}
