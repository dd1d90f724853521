package org.yujing.simulate;

import java.util.List;

/**
 * What must be found of a story.
 *
 * @param whom how the subject or key is told
 * @param member of the cast: each of them has a truth of its own; "" for the plot's own one
 * @param key the parts of a key: parties, or one text
 * @param level so bad at least, or "" for any
 * @param rules those that count; none: any
 */
record PlannedTruth(
    Whom whom,
    String member,
    List<ValueForm> key,
    String scenario,
    List<String> rules,
    String level,
    PlannedMoment from,
    PlannedMoment until,
    PlannedMoment harm,
    boolean optional) {

  /** How the subject or key is told. */
  enum Whom {
    TARGET,
    DEVICE,
    GRID,
    COMPLAINANT,
    PARTIES,
    KEY
  }

  /**
   * A moment of a story.
   *
   * @param after the name of signals, the last of which it is counted from; "" for the start
   * @param by in milliseconds
   */
  record PlannedMoment(String after, long by) {}

  PlannedTruth {
    key = List.copyOf(key);
    rules = List.copyOf(rules);
  }
}
