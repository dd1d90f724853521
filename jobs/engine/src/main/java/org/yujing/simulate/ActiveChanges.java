package org.yujing.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The changes of regular readings that stories have brought about. */
final class ActiveChanges {
  private final Map<String, List<ActiveChange>> byReading = new HashMap<>();

  void add(String pack, ActiveChange change) {
    byReading
        .computeIfAbsent(key(pack, change.planned().flow(), change.thing()), k -> new ArrayList<>())
        .add(change);
  }

  /** Those of a reading: of its device, and of what that is on. */
  List<ActiveChange> at(Plot flow, Thing thing, long time) {
    if (byReading.isEmpty()) {
      return List.of();
    }
    List<ActiveChange> active = new ArrayList<>();
    collect(flow, thing, time, active);
    if (thing.watched() != null) {
      collect(flow, thing.watched(), time, active);
    }
    return active;
  }

  private void collect(Plot flow, Thing thing, long time, List<ActiveChange> active) {
    for (ActiveChange change :
        byReading.getOrDefault(key(flow.pack(), flow.name(), thing.id()), List.of())) {
      if (change.at(time)) {
        active.add(change);
      }
    }
  }

  /** Forgets what is over. */
  void forgetBefore(long time) {
    byReading.values().forEach(changes -> changes.removeIf(change -> change.to() <= time));
    byReading.values().removeIf(List::isEmpty);
  }

  private static String key(String pack, String flow, String thing) {
    return pack + "/" + flow + "/" + thing;
  }
}
