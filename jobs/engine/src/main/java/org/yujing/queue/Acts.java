package org.yujing.queue;

import java.util.Optional;
import org.yujing.assess.Policy;
import org.yujing.assess.Route;
import org.yujing.disposition.Disposition;
import org.yujing.reference.Tier;

/** One action on one item, once it is known to fit. */
final class Acts {
  private final Scribe scribe;
  private final Disposition action;
  private final Item item;
  private final Dispatch dispatch;
  private final Policy policy;

  Acts(Scribe scribe, Disposition action, Item item, Dispatch dispatch) {
    this.scribe = scribe;
    this.action = action;
    this.item = item;
    this.dispatch = dispatch;
    this.policy = dispatch.policy();
  }

  void act() {
    switch (action.action()) {
      case ASSIGN -> assign();
      case ACCEPT -> accept();
      case HANDLE -> handle();
      case RESOLVE -> resolve();
      case CLOSE -> end(State.CLOSED, What.CLOSED);
      case RETURN -> returned();
      case SUSPEND -> suspend();
      case RESUME -> dispatch.awake(scribe, item, author(), action.note());
      case EXTEND -> extend();
      case ESCALATE -> escalate(item, item.holder().tier().above().orElseThrow());
      case REOPEN -> reopen();
      case MERGE -> merge();
      case DISMISS -> end(State.DISMISSED, What.DISMISSED);
      case NOTE -> wrote(What.NOTED, draft());
    }
  }

  private Author author() {
    return Author.of(action);
  }

  private ItemDraft draft() {
    return new ItemDraft(item);
  }

  private Item wrote(What what, ItemDraft draft) {
    return scribe.wrote(what, draft, author(), action.note());
  }

  private void assign() {
    ItemDraft draft = draft();
    Tier tier = dispatch.tierOf(action.unit(), item);
    draft.state = State.ASSIGNED;
    draft.holder =
        new Holder(action.unit(), item.holder().assist(), tier, item.holder().recommend());
    Route route = dispatch.route(item.scenario(), item.finding().level(), tier);
    dispatch.deadlines().dispatch(draft.clocks, route, scribe.time());
    wrote(What.ASSIGNED, draft);
  }

  private void accept() {
    ItemDraft draft = draft();
    draft.state = State.ACCEPTED;
    draft.clocks.accepted = scribe.time();
    wrote(What.ACCEPTED, draft);
  }

  /** Begins the work, or begins it anew where it was not good enough: time goes on from there. */
  private void handle() {
    ItemDraft draft = draft();
    draft.state = State.HANDLING;
    dispatch.backToWork(draft, item, scribe.time());
    wrote(What.HANDLING, draft);
  }

  private void resolve() {
    ItemDraft draft = draft();
    draft.state = State.RESOLVED;
    draft.resolvedBy = action.by();
    draft.clocks.resolved = scribe.time();
    draft.outcome = action.outcome() == null ? item.outcome() : action.outcome();
    wrote(What.RESOLVED, draft);
  }

  private void end(State state, What what) {
    ItemDraft draft = draft();
    draft.outcome = action.outcome() == null ? item.outcome() : action.outcome();
    draft.end(state, scribe.time());
    Item ended = wrote(what, draft);
    Dossier dossier = scribe.dossier();
    dossier.history = dossier.history.with(ended.outcome(), Findings.rules(ended), scribe.time());
  }

  /** Back to whoever gives it out; for the third time to the tier above. */
  private void returned() {
    ItemDraft draft = draft();
    draft.state = State.RETURNED;
    draft.tally = item.tally().withReturned();
    draft.clocks.undispatched();
    draft.lead("");
    Item returned = wrote(What.RETURNED, draft);
    Optional<Tier> above = item.holder().tier().above();
    if (returned.tally().returned() % policy.returns() == 0 && above.isPresent()) {
      escalate(returned, above.get());
    }
  }

  private void escalate(Item from, Tier tier) {
    dispatch.escalate(scribe, from, tier, author(), action.note());
  }

  private void suspend() {
    ItemDraft draft = draft();
    draft.state = State.SUSPENDED;
    draft.suspension = new Suspension(scribe.time(), action.until(), item.state(), action.note());
    wrote(What.SUSPENDED, draft);
  }

  private void extend() {
    ItemDraft draft = draft();
    draft.tally = item.tally().withExtended();
    dispatch.deadlines().resolveBy(draft.clocks, action.until(), scribe.time());
    wrote(What.EXTENDED, draft);
  }

  private void reopen() {
    ItemDraft draft = draft();
    Route route = dispatch.route(item.scenario(), item.finding().level(), item.holder().tier());
    Reopening.of(draft, dispatch, route, scribe.time());
    Item reopened = wrote(What.REOPENED, draft);
    dispatch.assign(scribe, reopened, author());
  }

  /** Its warnings become the other item's. */
  private void merge() {
    ItemDraft draft = draft();
    draft.mergedInto = action.into();
    draft.end(State.MERGED, scribe.time());
    wrote(What.MERGED, draft);
    ItemDraft other = new ItemDraft(scribe.dossier().items.get(action.into()));
    item.finding().causes().forEach(other::add);
    Item joined =
        scribe.wrote(What.NOTED, other, author(), "merged: " + item.id() + " " + action.note());
    if (item.finding().level().above(joined.finding().level())) {
      new Raising(dispatch).raise(scribe, joined, item.finding().level(), author(), action.note());
    }
  }
}
