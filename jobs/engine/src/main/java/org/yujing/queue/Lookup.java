package org.yujing.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yujing.warning.Kind;
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

  /**
   * Whether a line was taken in before: it is the newest of its episode, or comes before that one.
   * What happens at one moment is one episode of several lines, all of them raised.
   */
  static boolean repeated(Dossier dossier, Warning warning) {
    Warning newest = dossier.warnings.get(warning.episode());
    if (newest == null || newest.id().equals(warning.id())) {
      return newest != null;
    }
    return newest.kind() != Kind.RAISED
        && (warning.time() < newest.time()
            || (warning.time() == newest.time() && warning.kind().compareTo(newest.kind()) < 0));
  }

  /** The warnings after (time − 30 days), by time. */
  static List<Warning> lastThirtyDays(Dossier dossier, long time) {
    return dossier.warnings.values().stream()
        .filter(warning -> warning.time() > time - THIRTY_DAYS)
        .sorted()
        .toList();
  }
}
