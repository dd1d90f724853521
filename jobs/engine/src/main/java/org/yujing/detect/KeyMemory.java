package org.yujing.detect;

/** Where one key's rule states live: a map in a story, keyed state on a cluster. */
public interface KeyMemory {
  /** The state of a rule, or null. */
  RuleState get(String rule);

  void put(String rule, RuleState state);

  void remove(String rule);

  /** The names of the rules that have a state for this key, as they were when asked. */
  Iterable<String> rules();

  /**
   * When the key is to be looked at even if no signal comes, in milliseconds; {@link
   * Long#MIN_VALUE} where nothing is known of it.
   */
  long alarm();

  /** Sets it; with {@link Long#MAX_VALUE} nothing is waited for. */
  void alarm(long time);
}
