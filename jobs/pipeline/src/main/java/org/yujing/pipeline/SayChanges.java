package org.yujing.pipeline;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.yujing.detect.Period;
import org.yujing.queue.Change;

/** Leaves out of the history what happened before the period. It has happened all the same. */
final class SayChanges extends RichFilterFunction<Change> {
  private static final long serialVersionUID = 1;

  private final Period period;

  private transient Counts counts;

  SayChanges(Period period) {
    this.period = period;
  }

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "say-changes");
  }

  @Override
  public boolean filter(Change change) {
    boolean reported = period.reports(change.time());
    if (!reported) {
      counts.assessed("before_period");
    }
    return reported;
  }
}
