package org.yujing.stack;

import java.time.Duration;
import java.util.Objects;

/**
 * How large the Flink cluster is, and how it keeps state.
 *
 * @param slots of each TaskManager
 * @param highlyAvailable whether the jobs outlive their JobManager, with the help of ZooKeeper
 */
public record ClusterSettings(
    int taskManagers,
    int slots,
    Duration checkpointInterval,
    StateKind state,
    boolean highlyAvailable) {

  /** For two processors: the slots of one TaskManager suffice when the other has died. */
  public static final ClusterSettings USUAL =
      new ClusterSettings(2, 2, Duration.ofSeconds(10), StateKind.HEAP, false);

  private static final int MOST = 16;

  public ClusterSettings {
    Objects.requireNonNull(state, "state");
    if (taskManagers < 1 || taskManagers > MOST || slots < 1 || slots > MOST) {
      throw new StackException(Saying.BAD_SIZE, MOST, taskManagers, slots);
    }
    if (checkpointInterval.toMillis() < 100) {
      throw new StackException(Saying.BAD_INTERVAL, checkpointInterval.toMillis());
    }
  }

  /** Half the slots are for each job, and half of those are spare. */
  int parallelism() {
    return Math.max(1, taskManagers * slots / 4);
  }
}
