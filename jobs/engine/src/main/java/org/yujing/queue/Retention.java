package org.yujing.queue;

import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import org.yujing.assess.SubjectHistory;

/** When what is kept of a subject goes. */
record Retention(Policies policies) {
  /** So that what comes at the last moment still finds its item. */
  private static final long MARGIN = Duration.ofDays(1).toMillis();

  private static final int MOST_WARNINGS = 100;
  private static final int MOST_ACTIONS = 1000;

  /** Drops what is no longer needed. */
  void tidy(Dossier dossier, long time) {
    dossier.items.values().removeIf(item -> goes(dossier, item) <= time);
    dossier.warnings.values().removeIf(warning -> warning.time() + Lookup.THIRTY_DAYS <= time);
    dossier.actions.values().removeIf(item -> !dossier.items.containsKey(item));
    if (historyGoes(dossier) <= time) {
      dossier.history = SubjectHistory.NONE;
    }
    keepNewest(dossier.warnings.keySet(), MOST_WARNINGS);
    keepNewest(dossier.actions.keySet(), MOST_ACTIONS);
  }

  private static void keepNewest(Set<String> keys, int most) {
    Iterator<String> oldest = keys.iterator();
    for (int left = keys.size() - most; left > 0; left--) {
      oldest.next();
      oldest.remove();
    }
  }

  /** When something will next have to be dropped; {@link Long#MAX_VALUE} where nothing will. */
  long next(Dossier dossier) {
    long next = historyGoes(dossier);
    for (Item item : dossier.items.values()) {
      next = Math.min(next, goes(dossier, item));
    }
    for (var warning : dossier.warnings.values()) {
      next = Math.min(next, warning.time() + Lookup.THIRTY_DAYS);
    }
    return next;
  }

  /**
   * Open items stay; others until a warning could no longer reopen them; merged ones as long as the
   * item that they are part of.
   */
  private long goes(Dossier dossier, Item item) {
    Item into = dossier.items.get(item.mergedInto());
    if (into != null) {
      return goes(dossier, into);
    }
    return item.state().open()
        ? Long.MAX_VALUE
        : item.clocks().closed() + policies.of(item).reopenWithin().toMillis() + MARGIN;
  }

  private long historyGoes(Dossier dossier) {
    return dossier.history.items() == 0
        ? Long.MAX_VALUE
        : dossier.history.lastClosed() + policies.current().historyKept().toMillis();
  }
}
