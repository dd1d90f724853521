package org.yujing.detect;

import static org.yujing.detect.StepAutomaton.NOWHERE;

import java.util.ArrayList;
import java.util.List;

/** What one signal makes of the partial matches of a key. */
final class StepMove {
  private final StepAutomaton automaton;
  private final PartialMatches open;
  private final long time;
  private final String id;
  private final long mask;
  private final List<PartialMatch> complete = new ArrayList<>(0);

  StepMove(StepAutomaton automaton, PartialMatches open, Arrival arrival) {
    this.automaton = automaton;
    this.open = open;
    this.time = arrival.time();
    this.id = arrival.signal().id();
    this.mask = arrival.mask();
  }

  /** The matches that the signal completes, in the order they began. */
  List<PartialMatch> complete() {
    return complete;
  }

  /** The signal takes a partial match on, leaves it, or ends it. */
  void moveOn(PartialMatch match) {
    int others = open.size();
    boolean ended = false;
    StepPosition at;
    for (int position = match.position(); position != NOWHERE; position = at.skipped()) {
      at = automaton.at(position);
      if ((mask & at.forbidden()) != 0) {
        ended = true;
        if (at.step() == 0) {
          break;
        }
      }
      if ((mask & at.step()) != 0) {
        add(match.with(at.next(), time, id));
      } else if (at.ignored() != NOWHERE) {
        add(match.at(at.ignored()));
      }
    }
    if (ended) {
      open.shrink(others);
    }
  }

  /** The signal begins a match, if it can be a first step. */
  void begin() {
    StepPosition at;
    for (int position = automaton.start(); position != NOWHERE; position = at.skipped()) {
      at = automaton.at(position);
      if ((mask & at.step()) != 0) {
        add(PartialMatch.begun(at.next(), time, id));
      }
    }
  }

  private void add(PartialMatch match) {
    if (automaton.complete(match.position())) {
      complete.add(match);
    } else {
      open.add(match, automaton);
    }
  }
}
