package org.yujing.report;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/**
 * What a change of an item means for one account. Nullable: {@code took}, {@code left}, {@code
 * joined}, {@code notice}.
 *
 * @param change the number of the change in the item's history
 * @param time when it happened, in milliseconds
 * @param counted what is counted, and how often; less than 0 takes back
 * @param took how long it took to accept or to resolve, in milliseconds
 * @param left how the item stood among the open ones of the account before
 * @param joined how it stands among them now
 * @param notice what the account's unit is told of it now
 */
public record Posting(
    AccountKey account,
    String item,
    int change,
    long time,
    Map<Counted, Integer> counted,
    Long took,
    Standing left,
    Standing joined,
    Notice notice)
    implements Comparable<Posting> {
  private static final Comparator<Posting> ORDER =
      Comparator.comparingLong(Posting::time)
          .thenComparing(Posting::item)
          .thenComparingInt(Posting::change);

  public Posting {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(item, "item");
    counted = Map.copyOf(counted);
  }

  /** The same, booked at another time. */
  public Posting at(long time) {
    return new Posting(account, item, change, time, counted, took, left, joined, notice);
  }

  /** By time, then item and the order of its changes. */
  @Override
  public int compareTo(Posting other) {
    return ORDER.compare(this, other);
  }
}
