package org.yujing.queue;

import java.util.List;
import org.yujing.assess.Route;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/** A worse level: clocks become tighter, and the item goes up where the level starts higher. */
record Raising(Dispatch dispatch) {

  void raise(Scribe scribe, Item resting, Level level, Author author, String why) {
    Item item = dispatch.awake(scribe, resting, author, why);
    Route route = dispatch.route(item.scenario(), level, item.holder().tier());
    ItemDraft draft = new ItemDraft(item);
    draft.finding = Findings.at(item.finding(), level, route);
    if (item.state() == State.RESOLVED) {
      draft.state = State.HANDLING;
    }
    dispatch.backToWork(draft, item, scribe.time());
    dispatch.deadlines().tighten(draft.clocks, route, scribe.time());
    draft.holder = holder(item, route);
    Item raised = scribe.wrote(What.RAISED, draft, author, why);
    Tier start = dispatch.policy().start().get(level);
    if (start.compareTo(raised.holder().tier()) > 0) {
      dispatch.escalate(scribe, raised, start, author, why);
    }
  }

  /** Its unit keeps it; the one that the table names for the new level helps. */
  private Holder holder(Item item, Route route) {
    Holder before = item.holder();
    String named = dispatch.lead(route, before.tier(), item.place());
    List<String> helping = Dispatch.together(before.assist(), List.of(named));
    return new Holder(
        before.lead(),
        dispatch.assist(route, before.tier(), item.place(), helping, before.lead()),
        before.tier(),
        Dispatch.together(before.recommend(), route.recommend()));
  }
}
