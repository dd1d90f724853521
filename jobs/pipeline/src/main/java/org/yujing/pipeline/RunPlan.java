package org.yujing.pipeline;

import java.nio.file.Path;
import java.time.ZoneId;
import org.yujing.assess.Assessing;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;

/**
 * A run over files, everything read and checked before it starts.
 *
 * @param assessing the assessment part of the rules, compiled
 * @param folder where the files of records go; it must exist and be empty
 * @param from signals before it warm the state and say nothing, in milliseconds; or {@link
 *     Long#MIN_VALUE}
 * @param until signals after it are outside the period, in milliseconds; {@link Long#MAX_VALUE}:
 *     the time of the last signal or action
 * @param parallelism tasks at a time, 1 at least
 * @param measured whether it is also counted how long rules take and how much they remember
 * @param reported whether there are reports on places and units too, not on rules alone
 */
public record RunPlan(
    RunInput input,
    RuleFiles rules,
    Assessing assessing,
    Reference reference,
    Path folder,
    long from,
    long until,
    int parallelism,
    boolean measured,
    boolean reported) {

  public RunPlan {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is 1 at least, not " + parallelism);
    }
  }

  /** In which days end, and times are written that no rule's zone is known of. */
  public ZoneId zone() {
    return assessing.policy().zone();
  }
}
