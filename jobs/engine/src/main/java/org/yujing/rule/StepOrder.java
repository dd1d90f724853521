package org.yujing.rule;

import static org.yujing.problem.ProblemCode.SEQUENCE_ALL_OPTIONAL;
import static org.yujing.problem.ProblemCode.SEQUENCE_NEXT_AFTER_NOT;
import static org.yujing.problem.ProblemCode.SEQUENCE_NEXT_FIRST;
import static org.yujing.problem.ProblemCode.SEQUENCE_NOT_FIRST;
import static org.yujing.problem.ProblemCode.SEQUENCE_NOT_OPTIONAL;
import static org.yujing.problem.ProblemCode.SEQUENCE_NOT_TIMES;
import static org.yujing.problem.ProblemCode.SEQUENCE_OPTIONAL_BEFORE_NOT;
import static org.yujing.problem.ProblemCode.SEQUENCE_OPTIONAL_LAST;
import static org.yujing.problem.ProblemCode.SEQUENCE_TOO_SHORT;

import java.util.List;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.rule.Detector.Step;

/** Finds in a sequence what has no meaning, or what can never matter. */
record StepOrder(List<YamlMapping> written, List<Step> steps) {

  void check() {
    if (steps.isEmpty()) {
      return;
    }
    ends();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).not()) {
        forbidden(i);
      }
      if (i > 0) {
        pair(i);
      }
    }
  }

  private void ends() {
    Step first = steps.get(0);
    int last = steps.size() - 1;
    if (first.not()) {
      report(0, "not", SEQUENCE_NOT_FIRST, "starts with what must not happen", "put a step first");
    }
    if (first.next()) {
      report(0, "next", SEQUENCE_NEXT_FIRST, "is first: it follows nothing", "drop next");
    }
    if (steps.stream().allMatch(step -> step.optional() || step.not())) {
      report(0, "optional", SEQUENCE_ALL_OPTIONAL, "and all others are optional", "require one");
    } else if (steps.get(last).optional()) {
      report(
          last, "optional", SEQUENCE_OPTIONAL_LAST, "is last: optional changes nothing", "drop it");
    }
    if (last == 0 && first.times() == 1) {
      report(0, "name", SEQUENCE_TOO_SHORT, "alone is no sequence", "use match, or give it times");
    }
  }

  private void forbidden(int i) {
    Step step = steps.get(i);
    if (step.times() > 1 || step.orMore()) {
      report(i, "times", SEQUENCE_NOT_TIMES, "must not happen: times has no meaning", "drop times");
    }
    if (step.optional()) {
      report(i, "optional", SEQUENCE_NOT_OPTIONAL, "cannot be both not and optional", "drop one");
    }
  }

  private void pair(int i) {
    Step before = steps.get(i - 1);
    Step step = steps.get(i);
    if (before.optional() && step.not()) {
      report(
          i - 1,
          "optional",
          SEQUENCE_OPTIONAL_BEFORE_NOT,
          "is optional before \"" + step.name() + "\", which must not happen",
          "make it required, or change their order");
    }
    if (before.not() && step.next()) {
      report(
          i,
          "next",
          SEQUENCE_NEXT_AFTER_NOT,
          "comes next, so \"" + before.name() + "\" could not happen before it",
          "drop next or the step before");
    }
  }

  private void report(int step, String key, ProblemCode code, String what, String hint) {
    String name = "step \"" + steps.get(step).name() + "\" ";
    written.get(step).problem(key, code, name + what, hint);
  }
}
