package org.yujing.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.assess.Assessed;
import org.yujing.assess.Assessor;
import org.yujing.assess.Case;
import org.yujing.assess.Policy;
import org.yujing.assess.Route;
import org.yujing.reference.Reference;
import org.yujing.reference.Tier;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/** What a warning does to its subject's items: it opens one, joins one, or takes one up again. */
record Intake(Policies policies, Assessor assessor, Reference reference) {

  /** Takes a warning in; whether it belongs to an item: what is cleared late belongs to none. */
  boolean take(Scribe scribe, Warning warning) {
    Dossier dossier = scribe.dossier();
    Optional<Item> known = Lookup.itemFor(dossier, warning.scenario());
    dossier.warnings.remove(warning.episode());
    dossier.warnings.put(warning.episode(), warning);
    if (warning.kind() == Kind.CLEARED) {
      Optional<Item> open = known.filter(item -> item.state().open() && isOf(warning, item));
      open.ifPresent(item -> cleared(scribe, item, warning));
      return open.isPresent();
    }
    assessed(scribe, known, warning);
    return true;
  }

  private static boolean isOf(Warning warning, Item item) {
    return item.finding().causes().stream()
        .anyMatch(cause -> cause.episode().equals(warning.episode()));
  }

  private void cleared(Scribe scribe, Item item, Warning warning) {
    ItemDraft draft = new ItemDraft(item);
    Cause cause = Cause.of(warning);
    draft.add(cause);
    scribe.wrote(What.CLEARED, draft, Author.WARNING, warning.message(), cause);
  }

  private void assessed(Scribe scribe, Optional<Item> known, Warning warning) {
    Optional<Item> open = known.filter(item -> item.state().open());
    Level level =
        open.map(item -> item.finding().level())
            .filter(worst -> worst.above(warning.level()))
            .orElse(warning.level());
    String scenario = open.map(Item::scenario).orElse(warning.scenario());
    Assessed assessed =
        assessor.assess(
            new Case(
                warning,
                scenario,
                level,
                Lookup.lastThirtyDays(scribe.dossier(), scribe.time()),
                scribe.dossier().history));
    if (open.isPresent()) {
      join(scribe, open.get(), warning, assessed);
    } else if (known.isPresent() && reopens(known.get(), assessed, scribe.time())) {
      reopen(scribe, known.get(), warning, assessed);
    } else if (known.isPresent() && dismissedAgain(known.get(), assessed, scribe.time())) {
      joined(scribe, known.get(), warning, assessed);
    } else {
      open(scribe, warning, assessed);
    }
  }

  private boolean reopens(Item item, Assessed assessed, long time) {
    return item.state() == State.CLOSED && assessed.dismissed().isEmpty() && within(item, time);
  }

  /** A rule dismissed it before and would do so again: one item for all of them is enough. */
  private boolean dismissedAgain(Item item, Assessed assessed, long time) {
    return item.state() == State.DISMISSED
        && item.outcome() == null
        && !assessed.dismissed().isEmpty()
        && within(item, time);
  }

  private boolean within(Item item, long time) {
    return time <= item.clocks().closed() + policies.of(item).reopenWithin().toMillis();
  }

  private void open(Scribe scribe, Warning warning, Assessed assessed) {
    Policy policy = policies.current();
    Dispatch dispatch = Dispatch.by(policy, reference);
    Tier tier = policy.start().get(assessed.level());
    Route route = dispatch.route(warning.scenario(), assessed.level(), tier);
    Cause cause = Cause.of(warning);
    Finding finding = Findings.first(assessed, route, cause);
    Holder holder = holder(dispatch, route, tier, warning.place(), assessed);
    Item item = Opening.item(warning, policy.version(), finding, holder);
    ItemDraft draft = new ItemDraft(item);
    dispatch.deadlines().start(draft.clocks, route, scribe.time());
    boolean dismissed = !assessed.dismissed().isEmpty();
    draft.sampled = dismissed && ItemIds.sampled(item.id(), policy.sample());
    Item opened = scribe.opened(draft.item(), why(assessed, warning), cause);
    if (dismissed && !opened.sampled()) {
      dismiss(scribe, opened, assessed);
    } else {
      dispatch.assign(scribe, opened, Author.RULE);
    }
  }

  private static Holder holder(
      Dispatch dispatch, Route route, Tier tier, Map<String, Object> place, Assessed assessed) {
    String lead = assessed.lead().isEmpty() ? dispatch.lead(route, tier, place) : assessed.lead();
    List<String> assist = dispatch.assist(route, tier, place, assessed.assist(), lead);
    List<String> recommend = Dispatch.together(assessed.recommend(), route.recommend());
    return new Holder(lead, assist, tier, recommend);
  }

  private static void dismiss(Scribe scribe, Item item, Assessed assessed) {
    ItemDraft draft = new ItemDraft(item);
    draft.end(State.DISMISSED, scribe.time());
    scribe.wrote(What.DISMISSED, draft, Author.RULE, assessed.dismissed());
  }

  private void join(Scribe scribe, Item item, Warning warning, Assessed assessed) {
    Item joined = joined(scribe, item, warning, assessed);
    raise(scribe, joined, warning, assessed);
  }

  /** It is worse than it was: so says the warning itself, or else a rule. */
  private void raise(Scribe scribe, Item item, Warning warning, Assessed assessed) {
    if (assessed.level().above(item.finding().level())) {
      boolean ruled = assessed.level().above(warning.level());
      new Raising(Dispatch.by(policies.of(item), reference))
          .raise(
              scribe,
              item,
              assessed.level(),
              ruled ? Author.RULE : Author.WARNING,
              ruled ? why(assessed, warning) : warning.message());
    }
  }

  /** One more warning, without anything else. */
  private Item joined(Scribe scribe, Item item, Warning warning, Assessed assessed) {
    ItemDraft draft = new ItemDraft(item);
    Cause cause = Cause.of(warning);
    draft.add(cause);
    if (draft.place.isEmpty()) {
      draft.place = warning.place();
    }
    if (assessed.failed().isEmpty()) {
      Dispatch dispatch = Dispatch.by(policies.of(item), reference);
      Route route = dispatch.route(item.scenario(), item.finding().level(), item.holder().tier());
      draft.finding = Findings.again(draft.finding, assessed, route);
      draft.holder = helped(item.holder(), assessed);
    }
    return scribe.wrote(What.JOINED, draft, Author.WARNING, why(assessed, warning), cause);
  }

  private static Holder helped(Holder holder, Assessed assessed) {
    List<String> assist = Dispatch.together(holder.assist(), assessed.assist());
    assist.remove(holder.lead());
    List<String> recommend = Dispatch.together(holder.recommend(), assessed.recommend());
    return new Holder(holder.lead(), assist, holder.tier(), recommend);
  }

  /** The matter is back: to the unit that had it last, and up if it is worse than it was. */
  private void reopen(Scribe scribe, Item item, Warning warning, Assessed assessed) {
    Policy policy = policies.of(item);
    Dispatch dispatch = Dispatch.by(policy, reference);
    ItemDraft draft = new ItemDraft(item);
    Cause cause = Cause.of(warning);
    draft.add(cause);
    Route route = dispatch.route(item.scenario(), item.finding().level(), item.holder().tier());
    if (assessed.failed().isEmpty()) {
      draft.finding = Findings.again(draft.finding, assessed, route);
    }
    Reopening.of(draft, dispatch, route, scribe.time());
    Item reopened =
        scribe.wrote(What.REOPENED, draft, Author.WARNING, why(assessed, warning), cause);
    dispatch.assign(scribe, reopened, Author.RULE);
    raise(scribe, scribe.dossier().items.get(item.id()), warning, assessed);
  }

  private static String why(Assessed assessed, Warning warning) {
    String reasons =
        assessed.reasons().isEmpty() ? warning.message() : String.join("；", assessed.reasons());
    return assessed.failed().isEmpty() ? reasons : reasons + " (" + assessed.failed() + ")";
  }
}
