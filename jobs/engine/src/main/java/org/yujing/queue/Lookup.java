package org.yujing.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yujing.warning.Warning;

/** Finds things in a dossier. */
final class Lookup {
  static final long THIRTY_DAYS = Duration.ofDays(30).toMillis();

  private Lookup() {}

  /**
   * The item that a scenario's warnings belong to: the open one, or the open one it was merged
   * into, or the one that was closed or dismissed last.
   */
  static Optional<Item> itemFor(Dossier dossier, String scenario) {
    Item last = null;
    for (Item item : dossier.items.values()) {
      if (item.scenario().equals(scenario)) {
        Item meant = meant(dossier, item);
        if (meant.state().open()) {
          return Optional.of(meant);
        }
        last = later(last, meant);
      }
    }
    return Optional.ofNullable(last);
  }

  private static Item meant(Dossier dossier, Item item) {
    Item meant = item;
    while (meant.state() == State.MERGED && dossier.items.containsKey(meant.mergedInto())) {
      meant = dossier.items.get(meant.mergedInto());
    }
    return meant;
  }

  private static Item later(Item one, Item other) {
    return one == null || other.clocks().closed() >= one.clocks().closed() ? other : one;
  }

  /** The warnings after (time − 30 days), by time. */
  static List<Warning> lastThirtyDays(Dossier dossier, long time) {
    return dossier.warnings.values().stream()
        .filter(warning -> warning.time() > time - THIRTY_DAYS)
        .sorted()
        .toList();
  }
}
