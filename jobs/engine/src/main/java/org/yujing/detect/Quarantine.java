package org.yujing.detect;

import java.util.HashMap;
import java.util.Map;

/**
 * Which rules failed how often, and which are put aside for it: one bad rule must not cost the
 * others their time, nor fill the log. Each task keeps its own.
 */
public final class Quarantine {
  /** A rule that has failed this often judges nothing more. */
  public static final int MOST_FAILURES = 10;

  private final Map<String, Integer> failures = new HashMap<>();

  /** With the failures that were counted before a restart. */
  public Quarantine(Map<String, Integer> failures) {
    this.failures.putAll(failures);
  }

  public Quarantine() {
    this(Map.of());
  }

  /** Whether the rule is put aside. */
  public boolean holds(String rule) {
    return !failures.isEmpty() && failures.getOrDefault(rule, 0) >= MOST_FAILURES;
  }

  /** Counts a failure; tells whether it was the one too many. */
  boolean failed(String rule) {
    return failures.merge(rule, 1, Integer::sum) == MOST_FAILURES;
  }

  /** A new rule set has come: what failed may have been mended. */
  public void forget() {
    failures.clear();
  }

  /** By rule, for a restart. */
  public Map<String, Integer> failures() {
    return Map.copyOf(failures);
  }
}
