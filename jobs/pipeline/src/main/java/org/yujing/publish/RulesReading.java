package org.yujing.publish;

import java.util.List;

/** What came of one message on {@code rules}. */
public sealed interface RulesReading {
  /** Counts the messages on the topic, from 1. */
  long number();

  /** When the broker took it, in milliseconds. */
  long time();

  /** A rule set; whether its rules are good is not said. */
  record Legible(long time, PublishedRules rules) implements RulesReading {
    @Override
    public long number() {
      return rules.number();
    }
  }

  /** Something else, and why; the reasons quote nothing of it. */
  record Illegible(long number, long time, List<String> reasons) implements RulesReading {
    public Illegible {
      reasons = List.copyOf(reasons);
    }
  }
}
