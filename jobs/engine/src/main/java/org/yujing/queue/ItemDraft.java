package org.yujing.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yujing.disposition.Outcome;

/** An item while it is being changed. */
final class ItemDraft {
  private final Item before;
  Map<String, Object> place;
  State state;
  Finding finding;
  Holder holder;
  final ClockDraft clocks;
  Turns tally;
  Outcome outcome;
  String resolvedBy;
  Suspension suspension;
  String mergedInto;
  boolean sampled;

  ItemDraft(Item before) {
    this.before = before;
    place = before.place();
    state = before.state();
    finding = before.finding();
    holder = before.holder();
    clocks = new ClockDraft(before.clocks());
    tally = before.tally();
    outcome = before.outcome();
    resolvedBy = before.resolvedBy();
    suspension = before.suspension();
    mergedInto = before.mergedInto();
    sampled = before.sampled();
  }

  /** As it is now, with one more change. */
  Item item() {
    return new Item(
        before.id(),
        before.subject(),
        before.scenario(),
        before.title(),
        place,
        before.zone(),
        before.policy(),
        before.opened(),
        state,
        finding,
        holder,
        clocks.clocks(),
        tally,
        outcome,
        resolvedBy,
        suspension,
        mergedInto,
        sampled,
        before.changes() + 1);
  }

  void add(Cause cause) {
    List<Cause> causes = new ArrayList<>(finding.causes());
    if (causes.size() == Finding.MOST_CAUSES) {
      causes.remove(0);
    }
    causes.add(cause);
    int warned = finding.warned() + (cause.raises() ? 1 : 0);
    finding =
        new Finding(
            finding.level(), finding.score(), finding.reasons(), finding.fired(), causes, warned);
  }

  void lead(String lead) {
    holder = new Holder(lead, holder.assist(), holder.tier(), holder.recommend());
  }

  /** It is over: no clock runs any more. */
  void end(State end, long time) {
    state = end;
    suspension = null;
    clocks.closed = time;
  }
}
