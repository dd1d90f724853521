package org.yujing.simulate;

import java.util.List;
import java.util.Map;

/**
 * Something that happens now and then, as a pack plans it.
 *
 * @param pack whose plan it is
 * @param of the kind of things it happens to
 * @param perYear how often: background for each of the kind, others for 100 grids; 0 where {@code
 *     every} says it
 * @param every from one regular signal to the next, in milliseconds; 0 where it is not regular
 * @param jitter how far a regular signal is off, in milliseconds at most
 * @param uneven the spread of the logarithm of how often it happens to one and another
 * @param cast who takes part, by name
 * @param chosen what is drawn once, by name
 * @param clear how far from another story of the same one, in milliseconds
 */
record Plot(
    String pack,
    String name,
    Role role,
    String of,
    double perYear,
    long every,
    long jitter,
    Rhythm rhythm,
    double uneven,
    Map<String, CastPart> cast,
    Map<String, ValueForm> chosen,
    List<PlannedSignal> signals,
    List<PlannedChange> changes,
    List<PlannedTruth> truths,
    long clear) {

  /** What a plot is for. */
  enum Role {
    /** Everyday noise. */
    BACKGROUND,
    /** What must be found. */
    STORY,
    /** What looks like it and must not be said. */
    LOOKALIKE
  }

  /** Those who take part under one name. */
  record CastPart(String kind, WholeSpan number) {}

  Plot {
    signals = List.copyOf(signals);
    changes = List.copyOf(changes);
    truths = List.copyOf(truths);
  }

  /** Whether it is one signal that nobody takes part in. */
  boolean single() {
    return signals.size() == 1 && cast.isEmpty() && chosen.isEmpty();
  }

  boolean regular() {
    return every > 0;
  }
}
