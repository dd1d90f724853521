package org.yujing.pipeline;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.yujing.publish.RulesStatus;
import org.yujing.rule.RuleFiles;

/**
 * A rule set that was handed over and compiled whole.
 *
 * @param effective from which signal time on it is wanted, in milliseconds; null: from now on
 * @param reasons why it cannot be used; none where it can
 */
record Candidate(long number, Long effective, RuleFiles files, List<String> reasons)
    implements Serializable {
  Candidate {
    Objects.requireNonNull(files, "files");
    reasons = List.copyOf(reasons);
  }

  boolean good() {
    return reasons.isEmpty();
  }

  /** A hyphen where the message could not be read: a line without a version would be none. */
  String version() {
    return files.contents().isEmpty() ? RulesStatus.NO_VERSION : files.version();
  }
}
