package org.yujing.queue;

import org.yujing.assess.Route;

/** An item starts anew: clocks, flags and outcome are those of the new round. */
final class Reopening {
  private Reopening() {}

  static void of(ItemDraft draft, Dispatch dispatch, Route route, long time) {
    draft.state = State.REOPENED;
    draft.outcome = null;
    draft.resolvedBy = "";
    draft.tally = draft.tally.withReopened();
    draft.clocks.restart(time);
    dispatch.deadlines().start(draft.clocks, route, time);
  }
}
