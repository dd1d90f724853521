package org.yujing.queue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.assess.Policy;
import org.yujing.assess.Route;
import org.yujing.reference.Reference;
import org.yujing.reference.Tier;
import org.yujing.reference.Unit;
import org.yujing.warning.Level;

/** Finds who has to act on an item, and gives it to them. */
record Dispatch(Policy policy, Reference reference, Deadlines deadlines) {

  static Dispatch by(Policy policy, Reference reference) {
    return new Dispatch(policy, reference, Deadlines.of(policy, reference));
  }

  Route route(String scenario, Level level, Tier tier) {
    return policy.route(scenario, level, tier);
  }

  /** The unit that a route puts in charge; "" where none is known. */
  String lead(Route route, Tier tier, Map<String, Object> place) {
    return route.lead().equals(Route.OF_TIER)
        ? reference.unitAt(place, tier)
        : climbed(route.lead(), tier);
  }

  /** The unit itself, or the first above it that stands as high as the item. */
  private String climbed(String name, Tier tier) {
    Optional<Unit> unit = reference.unit(name);
    while (unit.isPresent() && unit.get().tier().compareTo(tier) < 0) {
      Optional<Unit> above = reference.unit(unit.get().above());
      if (above.isEmpty()) {
        break;
      }
      unit = above;
    }
    return unit.map(Unit::name).orElse(name);
  }

  /** The units that a route asks to help, and those that help already; the lead is none of them. */
  List<String> assist(
      Route route, Tier tier, Map<String, Object> place, List<String> others, String lead) {
    Set<String> units = new LinkedHashSet<>(others);
    for (String unit : route.assist()) {
      units.add(unit.equals(Route.OF_TIER) ? reference.unitAt(place, tier) : unit);
    }
    units.remove(lead);
    units.remove("");
    return List.copyOf(units);
  }

  static List<String> together(List<String> some, List<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return new ArrayList<>(all);
  }

  /** The item goes to the unit it has been given, if there is one; a table row says by when. */
  void assign(Scribe scribe, Item item, Author author) {
    if (item.holder().lead().isEmpty()) {
      return;
    }
    ItemDraft draft = new ItemDraft(item);
    draft.state = State.ASSIGNED;
    Route route = present(item);
    deadlines.dispatch(draft.clocks, route, scribe.time());
    scribe.wrote(What.ASSIGNED, draft, author, route.row());
  }

  /** The item goes up to a tier, and to the unit in charge there, if one is known. */
  void escalate(Scribe scribe, Item resting, Tier tier, Author author, String why) {
    Item item = awake(scribe, resting, author, why);
    ItemDraft draft = new ItemDraft(item);
    draft.state = State.ESCALATED;
    draft.clocks.undispatched();
    backToWork(draft, item, scribe.time());
    draft.tally = item.tally().withEscalated();
    Route route = route(item.scenario(), item.finding().level(), tier);
    String lead = above(item, route, tier);
    draft.holder =
        new Holder(
            lead,
            assist(route, tier, item.place(), item.holder().assist(), lead),
            tier,
            together(item.holder().recommend(), route.recommend()));
    Item up = scribe.wrote(What.ESCALATED, draft, author, why);
    assign(scribe, up, author);
  }

  /** The item, its rest being over if it rested: its deadlines move by as long as that was. */
  Item awake(Scribe scribe, Item item, Author author, String why) {
    if (item.state() != State.SUSPENDED) {
      return item;
    }
    ItemDraft draft = new ItemDraft(item);
    Suspension rest = item.suspension();
    draft.state = rest.from();
    draft.suspension = null;
    if (rest.from() != State.RESOLVED) {
      deadlines.move(draft.clocks, present(item), rest.since(), scribe.time());
    }
    return scribe.wrote(What.RESUMED, draft, author, why);
  }

  /** What was resolved is not: its time goes on from where it stopped. */
  void backToWork(ItemDraft draft, Item item, long time) {
    if (item.state() == State.RESOLVED) {
      deadlines.move(draft.clocks, present(item), item.clocks().resolved(), time);
      draft.clocks.resolved = null;
      draft.resolvedBy = "";
    }
  }

  private Route present(Item item) {
    return route(item.scenario(), item.finding().level(), item.holder().tier());
  }

  /** What a table says; without one, who stands above the unit that had it; else the place's. */
  private String above(Item item, Route route, Tier tier) {
    Optional<Unit> next =
        reference.unit(item.holder().lead()).flatMap(unit -> reference.unit(unit.above()));
    return route.row().isEmpty() && next.isPresent()
        ? climbed(next.get().name(), tier)
        : lead(route, tier, item.place());
  }

  /** The tier that a unit stands at, as far as it is known; else the tier as it was. */
  Tier tierOf(String unit, Item item) {
    Optional<Unit> known = reference.unit(unit);
    if (known.isPresent()) {
      return known.get().tier();
    }
    for (Tier tier : Tier.values()) {
      if (reference.unitAt(item.place(), tier).equals(unit)) {
        return tier;
      }
    }
    return item.holder().tier();
  }

  boolean knows(String unit, Item item) {
    Set<String> names = reference.unitNames();
    return names.isEmpty() || names.contains(unit) || atPlace(unit, item);
  }

  private boolean atPlace(String unit, Item item) {
    for (Tier tier : Tier.values()) {
      if (reference.unitAt(item.place(), tier).equals(unit)) {
        return true;
      }
    }
    return false;
  }
}
