package org.yujing.report;

import java.util.Optional;
import org.yujing.reference.Tier;
import org.yujing.report.ReportPeriod.Length;

/**
 * Makes the reports of an account as periods close.
 *
 * @param before the end of what is reported, in milliseconds: deadlines before it are missed
 */
record Closing(Account account, Periods periods, long before) {

  /** The report of a sheet; empty where there is nothing to say. */
  Optional<Report> report(Sheet sheet) {
    ReportPeriod period = periods.within(sheet.period());
    OpenItems items = items(sheet);
    return worthSaying(sheet, period, items)
        ? Optional.of(report(sheet, period, items))
        : Optional.empty();
  }

  private OpenItems items(Sheet sheet) {
    Stock stock = account.stock();
    return new OpenItems(
        sheet.carriedIn(), stock.open(), stock.overdue(endOfDay()), stock.resting());
  }

  private long endOfDay() {
    return periods.of(Length.DAY, before - 1).until();
  }

  /**
   * Something happened, or something was open. A city has many grids: of their days it takes
   * something that happened, or something overdue.
   */
  private boolean worthSaying(Sheet sheet, ReportPeriod period, OpenItems items) {
    if (!sheet.counted().isEmpty()) {
      return true;
    }
    if (period.from() == period.until()) {
      return false;
    }
    boolean smallOne = small() && period.length() == Length.DAY;
    return items.overdue() > 0 || (!smallOne && (items.carriedIn() > 0 || items.open() > 0));
  }

  private boolean small() {
    return account.key().tier() == Tier.GRID || account.key().tier() == Tier.COMMUNITY;
  }

  private Report report(Sheet sheet, ReportPeriod period, OpenItems items) {
    return new Report(
        account.key(),
        period,
        !periods.cuts(sheet.period()),
        periods.zone(),
        sheet.counted(),
        items,
        sheet.toAccept(),
        sheet.toResolve(),
        account.stock().missed(before),
        account.stock().suspended());
  }
}
