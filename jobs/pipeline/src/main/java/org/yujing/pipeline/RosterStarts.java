package org.yujing.pipeline;

import java.util.List;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.yujing.detect.Roster;
import org.yujing.detect.Routed;
import org.yujing.reference.Reference;
import org.yujing.rule.Rule;

/** The keys of rosters that one task keeps. */
final class RosterStarts {
  private final int groups;
  private final KeyGroupRange mine;

  RosterStarts(TaskInfo task) {
    this.groups = task.getMaxNumberOfParallelSubtasks();
    this.mine =
        KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(
            groups, task.getNumberOfParallelSubtasks(), task.getIndexOfThisSubtask());
  }

  List<Routed> of(List<Rule> rules, Reference reference, long time) {
    return Roster.of(rules, reference, time).stream()
        .filter(
            start ->
                mine.contains(KeyGroupRangeAssignment.assignToKeyGroup(start.address(), groups)))
        .toList();
  }
}
