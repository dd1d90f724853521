package org.yujing.report;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yujing.queue.Change;
import org.yujing.queue.Item;
import org.yujing.reference.Tier;

/** What a change means for the places of its item, from the grid to everything. */
final class AreaPostings {
  /** Null stands for everything. */
  private static final List<Tier> TIERS =
      Stream.concat(Stream.of((Tier) null), Arrays.stream(Tier.values())).toList();

  private final Change change;
  private final Map<Counted, Integer> counted;
  private final Standing before;
  private final Standing after;
  private final Consumer<Posting> out;

  AreaPostings(Change change, Consumer<Posting> out) {
    this.change = change;
    this.counted = AreaCounts.of(change);
    this.before = Standing.of(change.before());
    this.after = Standing.of(change.after());
    this.out = out;
  }

  void of(String scenario) {
    for (Tier tier : TIERS) {
      AccountKey here = AccountKey.ofArea(scenario, tier, unit(change.after(), tier));
      AccountKey there =
          before == null ? here : AccountKey.ofArea(scenario, tier, unit(change.before(), tier));
      if (here.equals(there)) {
        stays(here);
      } else {
        moves(there, here);
      }
    }
  }

  private static String unit(Item item, Tier tier) {
    return tier == null ? "" : item.place().getOrDefault(tier.word(), "").toString();
  }

  private void stays(AccountKey here) {
    if (!counted.isEmpty() || !Objects.equals(before, after)) {
      out.accept(posting(here, counted, Postings.took(change), before, after));
    }
  }

  /** Its place has become another one: what happened counts in the new one. */
  private void moves(AccountKey there, AccountKey here) {
    Map<Counted, Integer> arriving = new EnumMap<>(Counted.class);
    arriving.putAll(counted);
    arriving.put(Counted.MOVED_IN, 1);
    out.accept(posting(there, Map.of(Counted.MOVED_OUT, 1), null, before, null));
    out.accept(posting(here, arriving, Postings.took(change), null, after));
  }

  private Posting posting(
      AccountKey account,
      Map<Counted, Integer> figures,
      Long took,
      Standing left,
      Standing joined) {
    Item item = change.after();
    return new Posting(
        account, item.id(), item.changes(), change.time(), figures, took, left, joined, null);
  }
}
