package org.yujing.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.yujing.disposition.Outcome;
import org.yujing.report.ReportPeriod.Length;

/**
 * The figures of an account in a period. Which of them mean something, its kind says.
 *
 * @param complete whether the period is over; false where the run ended inside it
 * @param zone in which its times are written
 * @param counted what happened; what is not in it did not
 * @param overdue items that have missed a deadline, of units in charge, {@value #MOST_LISTED} at
 *     most
 * @param suspended items that rest, likewise
 */
public record Report(
    AccountKey account,
    ReportPeriod period,
    boolean complete,
    ZoneId zone,
    Map<Counted, Integer> counted,
    OpenItems items,
    Hours toAccept,
    Hours toResolve,
    List<Listed> overdue,
    List<Listed> suspended)
    implements Comparable<Report> {
  public static final int MOST_LISTED = 100;

  private static final int DECIMALS = 4;
  private static final Comparator<Report> ORDER =
      Comparator.comparingLong((Report report) -> report.period().from())
          .thenComparing(report -> report.period().length())
          .thenComparing(Report::account);

  public Report {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(items, "items");
    Objects.requireNonNull(toAccept, "toAccept");
    Objects.requireNonNull(toResolve, "toResolve");
    counted = Map.copyOf(counted);
    overdue = List.copyOf(overdue);
    suspended = List.copyOf(suspended);
  }

  /** How often something happened. */
  public int count(Counted what) {
    return counted.getOrDefault(what, 0);
  }

  /** Whether a deadline was missed by the end; the last moment of a run belongs to it. */
  boolean missed(Long deadline) {
    boolean whole = complete && period.length() != Length.RUN;
    return deadline != null && deadline < (whole ? period.until() : period.until() + 1);
  }

  /** The share of the items there were to deal with that were closed (办结率). */
  public OptionalDouble closingRate() {
    int all = items.carriedIn() + count(Counted.OPENED) + count(Counted.REOPENED);
    return share(count(Counted.CLOSED), all);
  }

  /** The share of the items closed that were closed on time (及时率). */
  public OptionalDouble onTimeRate() {
    return share(count(Counted.CLOSED_ON_TIME), count(Counted.CLOSED));
  }

  /** The share of the outcomes that were right, of those that were right or wrong. */
  public OptionalDouble precision() {
    int right = 0;
    int wrong = 0;
    for (Outcome outcome : Outcome.values()) {
      if (outcome.right()) {
        right += count(Counted.of(outcome));
      } else if (outcome.wrong()) {
        wrong += count(Counted.of(outcome));
      }
    }
    return share(right, right + wrong);
  }

  private static OptionalDouble share(int part, int all) {
    if (all == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP)
            .doubleValue());
  }

  /** By the beginning of the period, then days before weeks, then by account. */
  @Override
  public int compareTo(Report other) {
    return ORDER.compare(this, other);
  }
}
