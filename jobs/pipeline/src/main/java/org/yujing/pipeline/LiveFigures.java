package org.yujing.pipeline;

import java.util.function.LongConsumer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** What one task of a live job shows to those who watch it, by way of Flink's metrics. */
final class LiveFigures implements Counting {
  /** Told under our name, so that they are not taken for Flink's own. */
  private static final String GROUP = "yujing";

  private static final int REMEMBERED = 500;

  private final MetricGroup task;

  LiveFigures(MetricGroup operator) {
    this.task = operator.addGroup(GROUP);
  }

  @Override
  public Adder count(CountOf what, String whose, String kind) {
    Counter counter = what.counter(task, whose, kind);
    return counter::inc;
  }

  @Override
  public void gauge(GaugeOf what, String whose, Gauge<Long> now) {
    what.show(task, whose, now);
  }

  @Override
  public LongConsumer spread(GaugeOf what) {
    return what.spread(task, new DescriptiveStatisticsHistogram(REMEMBERED))::update;
  }
}
