package org.yujing.detect;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;

/** Steps in order. One match is 1. */
final class SequenceMeter implements Meter<PartialMatches> {
  /** So many open partial matches a key, where the last step must not happen, are too many. */
  static final int TOO_MANY = 200;

  private final Sequence sequence;
  private final Levels levels;
  private final Ledger ledger;
  private final String rule;
  private final int tooMany;
  private final long within;
  private final boolean endsWithNot;
  private final StepAutomaton automaton;

  SequenceMeter(String rule, Sequence sequence, Levels levels, Ledger ledger) {
    this(rule, sequence, levels, ledger, TOO_MANY);
  }

  SequenceMeter(String rule, Sequence sequence, Levels levels, Ledger ledger, int tooMany) {
    this.rule = rule;
    this.sequence = sequence;
    this.levels = levels;
    this.ledger = ledger;
    this.tooMany = tooMany;
    this.within = sequence.within().toMillis();
    this.endsWithNot = sequence.steps().get(sequence.steps().size() - 1).not();
    this.automaton = new StepAutomaton(sequence.steps());
  }

  @Override
  public PartialMatches nothingSeen() {
    return new PartialMatches();
  }

  @Override
  public PartialMatches read(DataInput in) throws IOException {
    return PartialMatches.read(in, automaton);
  }

  @Override
  public Figure arrive(PartialMatches seen, Arrival arrival) {
    if (arrival.mask() == 0 && !sequence.strict()) {
      return null;
    }
    // Time runs out before the signal is looked at: exactly within is outside.
    PartialMatch inTime = timeRunsOut(seen, arrival.time());
    PartialMatch match = longer(inTime, settled(seen, moved(seen, arrival)));
    prune(seen);
    return figure(seen, match);
  }

  @Override
  public Figure elapse(PartialMatches seen, long time) {
    return figure(seen, timeRunsOut(seen, time));
  }

  private PartialMatch timeRunsOut(PartialMatches seen, long time) {
    List<PartialMatch> complete = new ArrayList<>(0);
    for (PartialMatch match : seen.begunBy(time - within)) {
      if (automaton.completedByTime(match.position())) {
        complete.add(match);
      }
    }
    return settled(seen, complete);
  }

  private List<PartialMatch> moved(PartialMatches seen, Arrival arrival) {
    StepMove move = new StepMove(automaton, seen, arrival);
    seen.heeding(arrival.mask() | StepAutomaton.SIGNAL, automaton).forEach(move::moveOn);
    move.begin();
    return move.complete();
  }

  /**
   * Matching goes on past the last signal of a match.
   *
   * @return of several matches the one with the most signals: it took its optional steps
   */
  private PartialMatch settled(PartialMatches seen, List<PartialMatch> complete) {
    PartialMatch longest = null;
    PartialMatch last = null;
    for (PartialMatch match : complete) {
      if (last == null || !endsWithNot || match.beginsAfter(last)) {
        last = match;
        longest = longer(longest, match);
      }
    }
    if (last != null) {
      seen.goOnPast(last);
    }
    return longest;
  }

  private static PartialMatch longer(PartialMatch one, PartialMatch other) {
    return one == null || (other != null && other.count() > one.count()) ? other : one;
  }

  /** Where time running out is the match all are kept, up to a limit. */
  private void prune(PartialMatches seen) {
    if (!endsWithNot) {
      seen.keepNewest(automaton.size());
    } else if (seen.size() >= tooMany) {
      seen.keepOldest(tooMany - 1);
      ledger.capped(rule);
    }
  }

  private Figure figure(PartialMatches seen, PartialMatch match) {
    if (match == null) {
      return null;
    }
    seen.evidence(match.evidence());
    return Figure.of(1, levels);
  }

  @Override
  public long due(PartialMatches seen, boolean open) {
    return endsWithNot && seen.size() > 0 ? seen.firstStart() + within : NEVER;
  }

  @Override
  public long keptUntil(PartialMatches seen) {
    return seen.size() > 0 ? seen.lastStart() + within : Long.MIN_VALUE;
  }

  @Override
  public Evidence evidence(PartialMatches seen) {
    return seen.evidence();
  }
}
