package org.yujing.queue;

import java.util.function.Consumer;

/** Writes down what happens to the items of one dossier at one time. */
final class Scribe {
  private final Dossier dossier;
  private final long time;
  private final Consumer<Change> history;

  Scribe(Dossier dossier, long time, Consumer<Change> history) {
    this.dossier = dossier;
    this.time = time;
    this.history = history;
  }

  Dossier dossier() {
    return dossier;
  }

  long time() {
    return time;
  }

  /** An item that was not there before. */
  Item opened(Item item, String why, Cause cause) {
    dossier.items.put(item.id(), item);
    history.accept(change(What.OPENED, null, item, Author.WARNING, why, cause));
    return item;
  }

  /** A draft becomes what the item is. */
  Item wrote(What what, ItemDraft draft, Author author, String why) {
    return wrote(what, draft, author, why, null);
  }

  /** A draft becomes what the item is, because of a warning. */
  Item wrote(What what, ItemDraft draft, Author author, String why, Cause cause) {
    Item after = draft.item();
    Item before = dossier.items.put(after.id(), after);
    history.accept(change(what, before, after, author, why, cause));
    return after;
  }

  private Change change(
      What what, Item before, Item after, Author author, String why, Cause cause) {
    return new Change(
        what, time, before, after, author.by(), author.unit(), author.action(), why, cause);
  }
}
