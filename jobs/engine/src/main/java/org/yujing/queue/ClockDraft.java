package org.yujing.queue;

import org.yujing.queue.Clocks.Said;

/** An item's clocks while they are being set. */
final class ClockDraft {
  long started;
  Long dispatched;
  Long acceptBy;
  Long resolveBy;
  Long nearDue;
  Long accepted;
  Long resolved;
  Long closed;
  boolean nearDueSaid;
  boolean acceptSaid;
  boolean resolveSaid;
  boolean acceptOverdue;
  boolean resolveOverdue;

  ClockDraft(Clocks before) {
    started = before.started();
    dispatched = before.dispatched();
    acceptBy = before.acceptBy();
    resolveBy = before.resolveBy();
    nearDue = before.nearDue();
    accepted = before.accepted();
    resolved = before.resolved();
    closed = before.closed();
    nearDueSaid = before.said().nearDue();
    acceptSaid = before.said().accept();
    resolveSaid = before.said().resolve();
    acceptOverdue = before.acceptOverdue();
    resolveOverdue = before.resolveOverdue();
  }

  /** The clocks of an item that starts, or starts anew. */
  static Clocks starting(long time) {
    return new Clocks(time, null, null, null, null, null, null, null, Said.NOTHING, false, false);
  }

  Clocks clocks() {
    return new Clocks(
        started,
        dispatched,
        acceptBy,
        resolveBy,
        nearDue,
        accepted,
        resolved,
        closed,
        new Said(nearDueSaid, acceptSaid, resolveSaid),
        acceptOverdue,
        resolveOverdue);
  }

  /** A new round: nothing of the last one counts. */
  void restart(long time) {
    started = time;
    undispatched();
    accepted = null;
    resolved = null;
    closed = null;
    acceptOverdue = false;
    resolveOverdue = false;
  }

  /** A new deadline to resolve, and the moment from which it is near; both will be said anew. */
  void resolveBy(long deadline, long near) {
    resolveBy = deadline;
    nearDue = near;
    nearDueSaid = false;
    resolveSaid = false;
  }

  /** A new unit has it: its time to accept begins. */
  void dispatched(long time, long deadline) {
    dispatched = time;
    acceptBy = deadline;
    acceptSaid = false;
    accepted = null;
  }

  /** No unit has it, so none can be late in accepting it. */
  void undispatched() {
    acceptBy = null;
    acceptSaid = false;
  }
}
