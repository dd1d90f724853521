package org.yujing.detect;

import static org.yujing.detect.StepAutomaton.COMPLETE;
import static org.yujing.detect.StepAutomaton.NOWHERE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.rule.Detector.Step;

/** Finds the positions of a sequence, the last first, because a position names those after it. */
final class StepAutomatonBuilder {
  private final List<Step> steps;
  private final List<StepPosition> positions = new ArrayList<>();
  private final Map<Ahead, Integer> known = new HashMap<>();
  private final Map<Integer, Integer> knownAfter = new HashMap<>();

  /** What is still to come: from which step on, and what must not happen before it. */
  private record Ahead(int step, long forbidden) {}

  StepAutomatonBuilder(List<Step> steps) {
    this.steps = steps;
  }

  List<StepPosition> build() {
    add(new StepPosition(0, NOWHERE, NOWHERE, NOWHERE, 0));
    before(0, 0);
    return List.copyOf(positions);
  }

  /** Where a match stands that waits for a step. */
  private int before(int i, long forbidden) {
    Ahead ahead = new Ahead(i, forbidden);
    if (!known.containsKey(ahead)) {
      known.put(ahead, i == steps.size() ? end(forbidden) : found(i, forbidden));
    }
    return known.get(ahead);
  }

  private int end(long forbidden) {
    return forbidden == 0
        ? COMPLETE
        : add(new StepPosition(0, NOWHERE, positions.size(), NOWHERE, forbidden));
  }

  private int found(int i, long forbidden) {
    Step step = steps.get(i);
    if (!step.not()) {
      int skipped = step.optional() ? before(i + 1, forbidden) : NOWHERE;
      return waiting(i, afterFirst(i), skipped, forbidden);
    }
    return step.next() ? notNext(i, forbidden) : before(i + 1, forbidden | bit(i));
  }

  /** Only the very next signal is looked at; where nothing follows, it completes the match. */
  private int notNext(int i, long forbidden) {
    long both = forbidden | bit(i);
    return i + 1 == steps.size()
        ? add(new StepPosition(0, NOWHERE, COMPLETE, NOWHERE, both))
        : add(new StepPosition(0, NOWHERE, NOWHERE, before(i + 1, forbidden), both));
  }

  /** Where a match stands that has the first signal of a step. */
  private int afterFirst(int i) {
    if (!knownAfter.containsKey(i)) {
      knownAfter.put(i, repeated(i));
    }
    return knownAfter.get(i);
  }

  private int repeated(int i) {
    Step step = steps.get(i);
    long forbidden = forbiddenAfter(i);
    int position = before(i + 1, 0);
    if (step.orMore()) {
      int itself = positions.size() + (step.next() ? 0 : 1);
      position = waiting(i, itself, position, forbidden);
    }
    for (int times = 1; times < step.times(); times++) {
      position = waiting(i, position, NOWHERE, forbidden);
    }
    return position;
  }

  /** What must not happen after a step must not happen between its repetitions either. */
  private long forbiddenAfter(int i) {
    boolean last = i + 1 == steps.size();
    return !last && steps.get(i + 1).not() && !steps.get(i + 1).next() ? bit(i + 1) : 0;
  }

  private int waiting(int i, int next, int skipped, long forbidden) {
    int ignored = NOWHERE;
    if (!steps.get(i).next()) {
      // Once it has waited in vain it is at the skipped position as a match of its own.
      ignored = positions.size();
      int alone = add(new StepPosition(bit(i), next, ignored, NOWHERE, forbidden));
      if (skipped == NOWHERE) {
        return alone;
      }
    }
    return add(new StepPosition(bit(i), next, ignored, skipped, forbidden));
  }

  private int add(StepPosition position) {
    positions.add(position);
    return positions.size() - 1;
  }

  private static long bit(int step) {
    return 1L << step;
  }
}
