package org.yujing.detect;

/** Where one key's rule states live: a map in a story, keyed state on a cluster. */
public interface KeyMemory {
  /** The state of a rule, or null. */
  RuleState get(String rule);

  /** The first state of a rule: there was none before. */
  default void add(String rule, RuleState state) {
    put(rule, state);
  }

  void put(String rule, RuleState state);

  void remove(String rule);

  /** The names of the rules that have a state for this key, as they were when asked. */
  Iterable<String> rules();
}
