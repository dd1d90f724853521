package org.yujing.pipeline;

import java.util.function.LongConsumer;
import org.apache.flink.metrics.Gauge;

/** Where a task's counts are kept: for the end of a run, or for those who watch a live job. */
interface Counting {
  /** Called once for each; the answer is asked from then on. */
  Adder count(CountOf what, String whose, String kind);

  /** Shows how something stands; in a run nobody looks. */
  default void gauge(GaugeOf what, String whose, Gauge<Long> now) {}

  /** Shows how the newest of many values are spread. */
  default LongConsumer spread(GaugeOf what) {
    return value -> {};
  }

  /** Something that is counted. */
  interface Adder {
    void add(long more);
  }
}
