package org.yujing.detect;

import java.util.List;
import org.yujing.rule.Detector.Step;

/** The positions that partial matches of a sequence can be at, by their numbers. */
final class StepAutomaton {
  static final int NOWHERE = -1;

  /** Where a match is complete. */
  static final int COMPLETE = 0;

  /** The bit that every signal has, beside those of the steps that it can be. */
  static final long SIGNAL = 1L << 63;

  private final List<StepPosition> positions;
  private final long[] heeded;

  StepAutomaton(List<Step> steps) {
    positions = new StepAutomatonBuilder(steps).build();
    heeded = new long[positions.size()];
    for (int i = 0; i < heeded.length; i++) {
      StepPosition position = positions.get(i);
      boolean lasting = position.ignored() == i && position.skipped() == NOWHERE;
      heeded[i] = lasting ? position.step() | position.forbidden() : SIGNAL;
    }
  }

  /** Where a match begins: what comes first is found last. */
  int start() {
    return positions.size() - 1;
  }

  int size() {
    return positions.size();
  }

  StepPosition at(int position) {
    return positions.get(position);
  }

  /** The bits of the signals that change something for a partial match at this position. */
  long heeded(int position) {
    return heeded[position];
  }

  /** Whether a match that has just come to this position is complete. */
  boolean complete(int position) {
    return position == COMPLETE
        || (position != NOWHERE && complete(positions.get(position).skipped()));
  }

  /** Whether a partial match at this position is complete when its time runs out. */
  boolean completedByTime(int position) {
    return position != NOWHERE
        && (waitsForTime(position) || completedByTime(positions.get(position).skipped()));
  }

  private boolean waitsForTime(int position) {
    StepPosition at = positions.get(position);
    return at.step() == 0 && at.ignored() == position;
  }
}
