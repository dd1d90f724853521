package org.yujing.detect;

import java.io.DataInput;
import java.io.IOException;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;

/**
 * Measures one rule's figure for one key. A meter has no memory of its own: what it has seen is
 * {@code seen}, which it changes in place (a window of ten thousand entries is not copied for each
 * signal) and which nothing else changes. Time comes in as a parameter.
 *
 * @param <S> what it remembers of a key
 */
interface Meter<S extends Seen> {
  /** The time of something that will not come. */
  long NEVER = Long.MAX_VALUE;

  S nothingSeen();

  S read(DataInput in) throws IOException;

  /** The figure once this signal is in, or null where it decides nothing. */
  Figure arrive(S seen, Arrival arrival);

  /**
   * The figure at {@code time}, all of whose signals are in; null where there is nothing to judge.
   */
  Figure elapse(S seen, long time);

  /** When the figure may next change by time alone, or {@link #NEVER}. */
  long due(S seen, boolean open);

  /** Until when a later signal may need what was seen; after that it is forgotten. */
  long keptUntil(S seen);

  Evidence evidence(S seen);

  /**
   * Makes what was seen fit for the levels that this meter has now; most meters hold no level in
   * it.
   *
   * @param before the levels under which it was seen
   */
  default void relevel(S seen, Levels before) {}
}
