package org.yujing.queue;

import java.util.List;
import java.util.Optional;
import org.yujing.reference.Reference;
import org.yujing.reference.Tier;

/** What time alone does to items: rests end, deadlines come near and pass. */
record Alarms(Policies policies, Reference reference) {
  /** When the next alarm of an item is due; {@link Long#MAX_VALUE} where none is. */
  static long next(Item item) {
    if (item.state() == State.SUSPENDED) {
      return item.suspension().until();
    }
    if (!item.state().open() || item.state() == State.RESOLVED) {
      return Long.MAX_VALUE;
    }
    Clocks clocks = item.clocks();
    long accept = due(clocks.acceptBy(), clocks.said().accept() || accepted(item));
    long near = due(clocks.nearDue(), clocks.said().nearDue() || clocks.said().resolve());
    long resolve = due(clocks.resolveBy(), clocks.said().resolve());
    return Math.min(accept, Math.min(near, resolve));
  }

  private static boolean accepted(Item item) {
    return item.state() != State.ASSIGNED;
  }

  private static long due(Long deadline, boolean over) {
    return deadline == null || over ? Long.MAX_VALUE : deadline;
  }

  /** Whatever is due by now, in the order in which it fell due. */
  void ring(Scribe scribe) {
    for (String id : List.copyOf(scribe.dossier().items.keySet())) {
      Item item = scribe.dossier().items.get(id);
      while (next(item) <= scribe.time()) {
        ring(scribe, item);
        item = scribe.dossier().items.get(id);
      }
    }
  }

  private void ring(Scribe scribe, Item item) {
    Dispatch dispatch = Dispatch.by(policies.of(item), reference);
    Clocks clocks = item.clocks();
    if (item.state() == State.SUSPENDED) {
      dispatch.awake(scribe, item, Author.CLOCK, "");
    } else if (due(clocks.acceptBy(), clocks.said().accept() || accepted(item)) <= scribe.time()) {
      acceptOverdue(scribe, item, dispatch);
    } else if (due(clocks.resolveBy(), clocks.said().resolve()) <= scribe.time()) {
      resolveOverdue(scribe, item, dispatch);
    } else {
      nearDue(scribe, item);
    }
  }

  private static void acceptOverdue(Scribe scribe, Item item, Dispatch dispatch) {
    ItemDraft draft = new ItemDraft(item);
    draft.clocks.acceptSaid = true;
    draft.clocks.acceptOverdue = true;
    Item overdue = scribe.wrote(What.ACCEPT_OVERDUE, draft, Author.CLOCK, "");
    up(scribe, overdue, dispatch, What.ACCEPT_OVERDUE);
  }

  private static void resolveOverdue(Scribe scribe, Item item, Dispatch dispatch) {
    ItemDraft draft = new ItemDraft(item);
    draft.clocks.resolveSaid = true;
    draft.clocks.resolveOverdue = true;
    Item overdue = scribe.wrote(What.RESOLVE_OVERDUE, draft, Author.CLOCK, "");
    up(scribe, overdue, dispatch, What.RESOLVE_OVERDUE);
  }

  private static void up(Scribe scribe, Item item, Dispatch dispatch, What why) {
    Optional<Tier> above = item.holder().tier().above();
    above.ifPresent(tier -> dispatch.escalate(scribe, item, tier, Author.CLOCK, why.word()));
  }

  private static void nearDue(Scribe scribe, Item item) {
    ItemDraft draft = new ItemDraft(item);
    draft.clocks.nearDueSaid = true;
    scribe.wrote(What.NEAR_DUE, draft, Author.CLOCK, "");
  }
}
