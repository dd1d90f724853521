package org.yujing.pipeline;

import java.util.List;
import java.util.Map;
import org.yujing.pipeline.PartitionTime.Ends;

/** Where the partitions of a topic begin and end, asked of the broker without waiting for it. */
interface BrokerEnds extends AutoCloseable {

  /** Asks, unless a question is open or it is too early; {@code now} by the clock. */
  void ask(List<Integer> partitions, long now);

  /** The newest answer; of no partitions before the first. */
  Map<Integer, Ends> heard();

  /** How long an answer has been waited for, in milliseconds; 0 where none is. */
  long waiting(long now);

  @Override
  void close();
}
