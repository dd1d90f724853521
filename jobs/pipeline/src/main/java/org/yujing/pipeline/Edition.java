package org.yujing.pipeline;

import java.io.Serializable;
import java.util.List;
import org.yujing.publish.RulesStatus;
import org.yujing.rule.RuleFiles;

/**
 * A rule set as tasks know it: its text, and from when it applies.
 *
 * @param number a later set has a higher one; it supersedes those before it from its time on
 * @param effective the first signal time to which it applies, in milliseconds
 */
record Edition(long number, long effective, RuleFiles files) implements Serializable {

  /** The set that a job starts with: it applies to whatever comes. */
  static Edition first(long number, RuleFiles files) {
    return new Edition(number, Long.MIN_VALUE, files);
  }

  String version() {
    return files.version();
  }

  /** What is said when one rule of it is put aside. */
  RulesStatus quarantined(String rule, RuntimeException why, long now) {
    // Not the message: it may quote what a signal says of a person.
    String kind = why.getClass().getSimpleName();
    List<String> reasons = List.of("the rule failed too often, at last with " + kind);
    return new RulesStatus(
        "detect",
        number,
        version(),
        RulesStatus.Verdict.QUARANTINED,
        now,
        null,
        number,
        List.of(),
        List.of(),
        rule,
        reasons);
  }
}
