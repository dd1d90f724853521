package org.yujing.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.assess.Fired;
import org.yujing.queue.Change;
import org.yujing.queue.Item;

/** What became of the items of a story, moment by moment. */
final class Timeline {
  private final Set<String> rows;
  private final Map<String, List<ItemMoment>> items = new LinkedHashMap<>();

  /**
   * @param changes by time, and for each subject in the order in which they happened
   * @param rows the names of table rows, which are no rules
   */
  Timeline(List<Change> changes, Set<String> rows) {
    this.rows = rows;
    Map<String, String> scenarios = new HashMap<>();
    Map<String, Map<Long, List<Change>>> moments = new LinkedHashMap<>();
    for (Change change : changes) {
      Item item = change.after();
      scenarios.put(item.id(), item.scenario());
      moments
          .computeIfAbsent(item.id(), any -> new LinkedHashMap<>())
          .computeIfAbsent(change.time(), any -> new ArrayList<>())
          .add(change);
    }
    moments.forEach((id, byTime) -> items.put(id, sights(byTime, scenarios)));
  }

  private List<ItemMoment> sights(Map<Long, List<Change>> byTime, Map<String, String> scenarios) {
    List<ItemMoment> sights = new ArrayList<>();
    byTime.forEach(
        (time, changes) -> {
          ItemMoment before = sights.isEmpty() ? null : sights.get(sights.size() - 1);
          Item item = changes.get(changes.size() - 1).after();
          String into = scenarios.getOrDefault(item.mergedInto(), "");
          sights.add(new ItemMoment(time, before, item, changes, into, fired(item)));
        });
    return sights;
  }

  private List<String> fired(Item item) {
    return item.finding().fired().stream()
        .map(Fired::rule)
        .filter(rule -> !rows.contains(rule))
        .distinct()
        .toList();
  }

  /** Every moment of every item, in the order in which they opened. */
  List<ItemMoment> all() {
    return items.values().stream().flatMap(List::stream).toList();
  }

  /** The items that are there at a moment, in the order in which they opened. */
  List<ItemMoment> at(long time) {
    List<ItemMoment> there = new ArrayList<>();
    for (List<ItemMoment> sights : items.values()) {
      sights.stream()
          .filter(sight -> sight.time() <= time)
          .reduce((earlier, later) -> later)
          .ifPresent(last -> there.add(last.at(time)));
    }
    return there;
  }
}
