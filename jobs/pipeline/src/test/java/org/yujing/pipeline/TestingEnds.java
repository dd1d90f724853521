package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.pipeline.PartitionTime.Ends;

/** A broker that says at once what a test has told it, or says nothing. */
final class TestingEnds implements BrokerEnds {
  final Map<Integer, Long> ends = new HashMap<>();
  final List<Integer> asked = new ArrayList<>();
  boolean closed;
  private final Map<Integer, Ends> heard = new HashMap<>();

  @Override
  public void ask(List<Integer> partitions, long now) {
    asked.addAll(partitions);
    for (int partition : partitions) {
      if (ends.containsKey(partition)) {
        heard.put(partition, new Ends(now, 0, ends.get(partition)));
      }
    }
  }

  @Override
  public Map<Integer, Ends> heard() {
    return heard;
  }

  @Override
  public long waiting(long now) {
    return 0;
  }

  @Override
  public void close() {
    closed = true;
  }
}
