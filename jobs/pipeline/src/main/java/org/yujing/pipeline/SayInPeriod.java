package org.yujing.pipeline;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.yujing.detect.MuteReason;
import org.yujing.detect.Period;
import org.yujing.warning.Warning;

/**
 * Says nothing of what held before the period. It was judged all the same, and rules over warnings
 * have heard of it, so that the output of one stretch goes on where that of the one before ended.
 */
final class SayInPeriod extends RichFilterFunction<Warning> {
  private static final long serialVersionUID = 1;

  private final Period period;

  private transient Counts counts;

  SayInPeriod(Period period) {
    this.period = period;
  }

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "say");
  }

  @Override
  public boolean filter(Warning warning) {
    boolean reported = period.reports(warning.time());
    if (!reported) {
      counts.muted(warning.rule(), MuteReason.BEFORE_PERIOD);
    }
    return reported;
  }
}
