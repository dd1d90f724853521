package org.yujing.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is found in a stretch of time. */
final class Found {
  private final Map<String, Integer> counts = new TreeMap<>();

  /** How long acceptances and resolutions took, in milliseconds. */
  final List<Long> toAccept = new ArrayList<>();

  final List<Long> toResolve = new ArrayList<>();

  /** Items open at the end, by id. */
  final Map<String, ItemThen> left = new TreeMap<>();

  int carriedIn;

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  private long overdue(long end) {
    return left.values().stream().filter(item -> item.due() < end).count();
  }

  /** Whether there is a report of it. */
  boolean said(Stretch stretch, Whose whose) {
    if (!counts.isEmpty()) {
      return true;
    }
    if (stretch.hasOnlyBegun()) {
      return false;
    }
    if (stretch.name().equals("day") && whose.small()) {
      return overdue(stretch.end()) > 0;
    }
    return carriedIn > 0 || !left.isEmpty();
  }
}
