package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yujing.warning.Evidence;

/** The partial matches of a sequence that are open at one key, in the order they began. */
final class PartialMatches implements Seen {
  private final List<PartialMatch> open = new ArrayList<>(1);

  /** The bits of the signals that change something for one of them. */
  private long heeded;

  private Evidence evidence = Evidence.NONE;

  int size() {
    return open.size();
  }

  /** When the first of them began, or {@link Meter#NEVER}. */
  long firstStart() {
    return open.isEmpty() ? Meter.NEVER : open.get(0).start();
  }

  /** When the last of them began, or {@link Long#MIN_VALUE}. */
  long lastStart() {
    return open.isEmpty() ? Long.MIN_VALUE : open.get(open.size() - 1).start();
  }

  Evidence evidence() {
    return evidence;
  }

  void evidence(Evidence of) {
    evidence = of;
  }

  /** Takes out those that began at a time or before. */
  List<PartialMatch> begunBy(long time) {
    int some = 0;
    while (some < open.size() && open.get(some).start() <= time) {
      some++;
    }
    return taken(0, some);
  }

  /** Takes out the first that heeds a signal with these bits, and those after it. */
  List<PartialMatch> heeding(long bits, StepAutomaton automaton) {
    if ((heeded & bits) == 0) {
      return List.of();
    }
    int first = 0;
    while (first < open.size() && (automaton.heeded(open.get(first).position()) & bits) == 0) {
      first++;
    }
    heeded = 0;
    for (PartialMatch other : open.subList(0, first)) {
      heeded |= automaton.heeded(other.position());
    }
    return taken(first, open.size());
  }

  private List<PartialMatch> taken(int from, int to) {
    if (from == to) {
      return List.of();
    }
    List<PartialMatch> some = open.subList(from, to);
    List<PartialMatch> taken = List.copyOf(some);
    some.clear();
    return taken;
  }

  void add(PartialMatch match, StepAutomaton automaton) {
    open.add(match);
    heeded |= automaton.heeded(match.position());
  }

  /** Takes back all that were added after it had so many. */
  void shrink(int size) {
    open.subList(size, open.size()).clear();
  }

  /** Only those go on that begin after the last signal of a match. */
  void goOnPast(PartialMatch match) {
    open.removeIf(other -> !other.beginsAfter(match));
  }

  /**
   * Of those at one position only the newest can still complete when the others can: what it waits
   * for is the same, and its time runs out last.
   */
  void keepNewest(int positions) {
    if (open.size() < 2) {
      return;
    }
    int[] newest = new int[positions];
    Arrays.fill(newest, -1);
    for (int i = 0; i < open.size(); i++) {
      PartialMatch match = open.get(i);
      int earlier = newest[match.position()];
      if (earlier < 0 || match.outlasts(open.get(earlier))) {
        newest[match.position()] = i;
      }
    }
    for (int i = open.size() - 1; i >= 0; i--) {
      if (newest[open.get(i).position()] != i) {
        open.remove(i);
      }
    }
  }

  /** Gives up the newest. */
  void keepOldest(int most) {
    while (open.size() > most) {
      int newest = open.size() - 1;
      for (int i = newest; i >= 0 && open.get(i).start() == lastStart(); i--) {
        newest = open.get(i).time() > open.get(newest).time() ? i : newest;
      }
      open.remove(newest);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(open.size());
    for (PartialMatch match : open) {
      match.write(out);
    }
  }

  static PartialMatches read(DataInput in, StepAutomaton automaton) throws IOException {
    PartialMatches read = new PartialMatches();
    for (int left = in.readInt(); left > 0; left--) {
      read.add(PartialMatch.read(in), automaton);
    }
    return read;
  }
}
