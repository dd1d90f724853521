package org.yujing.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is missing from a multiset of records, and what is too much in it. */
record Differences(List<String> missing, List<String> extra) {

  static Differences between(Collection<String> expected, Collection<String> said) {
    Map<String, Integer> counts = new HashMap<>();
    expected.forEach(one -> counts.merge(one, 1, Integer::sum));
    said.forEach(one -> counts.merge(one, -1, Integer::sum));
    List<String> missing = new ArrayList<>();
    List<String> extra = new ArrayList<>();
    counts.forEach(
        (record, count) -> {
          for (int i = 0; i < Math.abs(count); i++) {
            (count > 0 ? missing : extra).add(record);
          }
        });
    return new Differences(missing, extra);
  }

  boolean none() {
    return missing.isEmpty() && extra.isEmpty();
  }

  /** Without those that were there before. */
  Differences without(Differences before) {
    return new Differences(
        between(missing, before.missing).missing, between(extra, before.extra).missing);
  }

  String shown() {
    return "%d missing, %d too many; missing %s; too many %s"
        .formatted(missing.size(), extra.size(), first(missing), first(extra));
  }

  private static List<String> first(List<String> records) {
    return records.stream().sorted().limit(3).toList();
  }
}
