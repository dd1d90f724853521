package org.yujing.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Source;

/**
 * A run over files, everything read and checked before it starts.
 *
 * @param folder where the files of records go; it must exist and be empty
 * @param from signals before it warm the state and say nothing, in milliseconds; or {@link
 *     Long#MIN_VALUE}
 * @param until signals after it are outside the period, in milliseconds; {@link Long#MAX_VALUE}:
 *     the time of the last signal
 * @param parallelism tasks at a time, 1 at least
 * @param clock the time of day, in milliseconds: what lies too far ahead of it is rejected
 */
public record RunPlan(
    List<Source> sources,
    RuleFiles rules,
    Reference reference,
    Pseudonyms pseudonyms,
    Path folder,
    long from,
    long until,
    int parallelism,
    long clock) {

  public RunPlan {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a run needs a source");
    }
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is 1 at least, not " + parallelism);
    }
  }
}
