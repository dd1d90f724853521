package org.yujing.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.yujing.queue.Change;
import org.yujing.queue.Item;
import org.yujing.queue.State;
import org.yujing.queue.What;

/** What a change means for the unit that had its item, and the one that has it now. */
final class LeadPostings {
  private static final Set<Counted> OF_THE_LAST =
      Set.of(Counted.RETURNED, Counted.CLOSED, Counted.ACCEPT_OVERDUE, Counted.RESOLVE_OVERDUE);
  private static final Set<Counted> OF_THE_PRESENT =
      Set.of(Counted.GIVEN, Counted.ACCEPTED, Counted.RESOLVED);

  private final Change change;
  private final EnumMap<Counted, Integer> counted;
  private final String had;
  private final String has;
  private final Consumer<Posting> out;

  LeadPostings(Change change, Consumer<Posting> out) {
    this.change = change;
    this.counted = AreaCounts.of(change);
    if (change.what() == What.ASSIGNED) {
      counted.put(Counted.GIVEN, 1);
    }
    this.had = unit(change.before());
    this.has = unit(change.after());
    this.out = out;
  }

  /** The unit that has an item; "" while it waits for one; null where it is not open. */
  private static String unit(Item item) {
    if (item == null || !item.state().open()) {
      return null;
    }
    State state = Standing.awake(item);
    boolean waits =
        state == State.NEW
            || state == State.RETURNED
            || state == State.ESCALATED
            || state == State.REOPENED;
    return waits ? "" : item.holder().lead();
  }

  void of(String scenario) {
    if (had != null && had.equals(has)) {
      stays(AccountKey.ofLead(scenario, has));
      return;
    }
    if (had != null) {
      Standing before = Standing.of(change.before());
      post(AccountKey.ofLead(scenario, had), only(OF_THE_LAST), before, null);
    }
    if (has != null) {
      Standing after = Standing.of(change.after());
      post(AccountKey.ofLead(scenario, has), only(OF_THE_PRESENT), null, after);
    }
  }

  private void stays(AccountKey account) {
    Map<Counted, Integer> both = only(OF_THE_LAST);
    both.putAll(only(OF_THE_PRESENT));
    Standing before = Standing.of(change.before());
    Standing after = Standing.of(change.after());
    boolean toldAnew = !Notice.of(change.before()).equals(Notice.of(change.after()));
    if (toldAnew || !both.isEmpty() || !before.equals(after)) {
      post(account, both, before, after);
    }
  }

  private Map<Counted, Integer> only(Set<Counted> some) {
    Map<Counted, Integer> chosen = new EnumMap<>(counted);
    chosen.keySet().retainAll(some);
    return chosen;
  }

  private void post(
      AccountKey account, Map<Counted, Integer> figures, Standing left, Standing joined) {
    Item item = change.after();
    Notice notice = joined == null ? null : Notice.of(item);
    out.accept(
        new Posting(
            account,
            item.id(),
            item.changes(),
            change.time(),
            figures,
            null,
            left,
            joined,
            notice));
  }
}
