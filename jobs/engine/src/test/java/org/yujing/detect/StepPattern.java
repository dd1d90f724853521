package org.yujing.detect;

import java.util.List;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Detector.Step;

/** A sequence as flink-cep's pattern, in relaxed order where no step says {@code next}. */
final class StepPattern {
  private StepPattern() {}

  static Pattern<StepEvent, ?> of(Sequence sequence, AfterMatchSkipStrategy skip) {
    List<Step> steps = sequence.steps();
    Pattern<StepEvent, StepEvent> pattern = Pattern.begin(name(0), skip);
    pattern = quantified(pattern.where(plays(0)), steps.get(0));
    for (int i = 1; i < steps.size(); i++) {
      pattern = quantified(follow(pattern, steps.get(i), i).where(plays(i)), steps.get(i));
    }
    return pattern.within(sequence.within());
  }

  private static Pattern<StepEvent, StepEvent> follow(
      Pattern<StepEvent, StepEvent> pattern, Step step, int i) {
    if (step.not()) {
      return step.next() ? pattern.notNext(name(i)) : pattern.notFollowedBy(name(i));
    }
    return step.next() ? pattern.next(name(i)) : pattern.followedBy(name(i));
  }

  private static Pattern<StepEvent, StepEvent> quantified(
      Pattern<StepEvent, StepEvent> pattern, Step step) {
    Pattern<StepEvent, StepEvent> result = pattern;
    if (step.orMore()) {
      result = result.timesOrMore(step.times());
    } else if (step.times() > 1) {
      result = result.times(step.times());
    }
    if (step.next() && (step.orMore() || step.times() > 1)) {
      result = result.consecutive();
    }
    return step.optional() ? result.optional() : result;
  }

  /** Step names are the author's; flink-cep needs unique ones without its own separators. */
  private static String name(int i) {
    return "step" + i;
  }

  private static SimpleCondition<StepEvent> plays(int step) {
    return SimpleCondition.of(event -> (event.mask() >> step & 1) == 1);
  }
}
