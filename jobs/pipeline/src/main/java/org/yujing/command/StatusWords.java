package org.yujing.command;

import java.time.Instant;
import java.util.Locale;
import org.yujing.publish.RulesStatus.Verdict;

/** What jobs say of rule sets, in the user's language. */
final class StatusWords {
  /** What applies since before this applies to everything. */
  private static final long EVER = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

  private StatusWords() {}

  static String verdict(Verdict verdict) {
    return Words.of("verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  /** From which signal time on a set applies. */
  static String effective(long time) {
    return time < EVER ? Words.of("rules.ever") : Times.text(time);
  }
}
