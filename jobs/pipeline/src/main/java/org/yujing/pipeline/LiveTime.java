package org.yujing.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.pipeline.PartitionTime.Ends;
import org.yujing.pipeline.PartitionTime.Reached;
import org.yujing.signal.Source.Pace;

/**
 * How far time is in the partitions that one task reads: as far as it is in the one that is
 * furthest behind. In each it is the latest signal's, less the disorder; in one that has been
 * silent for long it is that of the clock when nothing was known to wait there, less the disorder.
 * A clock alone never moves it: a broker that does not answer makes it stand still. Nor is it ever
 * ahead of the clock. Not for several threads.
 */
final class LiveTime {
  private final long disorder;
  private final long idleAfter;
  private final Map<Integer, PartitionTime> partitions = new HashMap<>();
  private long told = PartitionTime.NONE;

  LiveTime(Pace pace) {
    this.disorder = millis(pace.outOfOrder());
    this.idleAfter = millis(pace.idleAfter());
  }

  /** A longer one never ends within anybody's life. */
  private static long millis(Duration duration) {
    return Math.min(duration.toSeconds(), Integer.MAX_VALUE) * 1000 + duration.toMillisPart();
  }

  /**
   * A partition that is read from now on.
   *
   * @param start the offset from which; below 0: from its beginning
   */
  void add(int partition, long start, long now) {
    partitions.putIfAbsent(partition, new PartitionTime(start, now));
  }

  /** A record of it has gone on its way. */
  void read(int partition, long offset) {
    partitions.get(partition).read(offset);
  }

  /** A record of it was a signal of that time. One that comes too late cannot be waited for. */
  void spoke(int partition, long time, long now) {
    if (time > told) {
      partitions.get(partition).spoke(time, now);
    }
  }

  /** The partitions that have been silent for long: the broker is to be asked of them. */
  List<Integer> silent(long now) {
    List<Integer> silent = new ArrayList<>();
    partitions.forEach(
        (number, partition) -> {
          if (partition.silent(now, idleAfter)) {
            silent.add(number);
          }
        });
    return silent;
  }

  /** Hears the broker's newest answer; an answer may be heard again when more has been read. */
  void hear(Map<Integer, Ends> answer, Map<Integer, Reached> reached) {
    answer.forEach(
        (number, ends) -> {
          PartitionTime partition = partitions.get(number);
          if (partition != null) {
            partition.hear(ends, reached.get(number));
          }
        });
  }

  /** What no signal is expected to lie at or before any more; never less than it was before. */
  long mark(long now) {
    long behind =
        partitions.values().stream()
            .mapToLong(partition -> partition.mark(now, disorder, idleAfter))
            .min()
            .orElse(PartitionTime.NONE);
    told = Math.max(told, behind);
    return told;
  }
}
