package org.yujing.report;

import java.util.EnumMap;
import java.util.Map;
import org.yujing.queue.Change;
import org.yujing.warning.Level;

/** What a change adds to the figures of a place. */
final class AreaCounts {
  private AreaCounts() {}

  static EnumMap<Counted, Integer> of(Change change) {
    EnumMap<Counted, Integer> counted = new EnumMap<>(Counted.class);
    if (change.cause() != null) {
      counted.put(Counted.of(change.cause().kind()), 1);
    }
    switch (change.what()) {
      case OPENED -> opened(counted, change.after().finding().level(), 1);
      case DISMISSED -> dismissed(counted, change);
      case REOPENED -> counted.put(Counted.REOPENED, 1);
      case ACCEPTED -> counted.put(Counted.ACCEPTED, 1);
      case RESOLVED -> counted.put(Counted.RESOLVED, 1);
      case CLOSED -> closed(counted, change.after().clocks().resolveOverdue());
      case MERGED -> counted.put(Counted.MERGED, 1);
      case RETURNED -> counted.put(Counted.RETURNED, 1);
      case EXTENDED -> counted.put(Counted.EXTENDED, 1);
      case SUSPENDED -> counted.put(Counted.SUSPENDED, 1);
      case ESCALATED -> counted.put(Counted.ESCALATED, 1);
      case ACCEPT_OVERDUE -> counted.put(Counted.ACCEPT_OVERDUE, 1);
      case RESOLVE_OVERDUE -> counted.put(Counted.RESOLVE_OVERDUE, 1);
      case JOINED, RAISED, CLEARED, ASSIGNED, HANDLING, RESUMED, NOTED, NEAR_DUE -> {}
    }
    return counted;
  }

  private static void opened(Map<Counted, Integer> counted, Level level, int items) {
    counted.put(Counted.OPENED, items);
    counted.put(Counted.opened(level), items);
  }

  /** An item opens before a rule puts it aside, so its opening is taken back. */
  private static void dismissed(Map<Counted, Integer> counted, Change change) {
    if (Postings.dismissedByRule(change)) {
      opened(counted, change.after().finding().level(), -1);
      counted.put(Counted.DISMISSED_BY_RULE, 1);
    } else {
      counted.put(Counted.DISMISSED_BY_PEOPLE, 1);
    }
  }

  private static void closed(Map<Counted, Integer> counted, boolean late) {
    counted.put(Counted.CLOSED, 1);
    if (!late) {
      counted.put(Counted.CLOSED_ON_TIME, 1);
    }
  }
}
