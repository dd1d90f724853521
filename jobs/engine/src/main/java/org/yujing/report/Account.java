package org.yujing.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.report.ReportPeriod.Length;

/**
 * What is kept of a place, a unit or a rule: a sheet for each period that goes on, and the items
 * that are open. Changed in place, by event time alone. A sheet goes when its period is over; the
 * next one begins with the next posting, or at once while an item is open.
 */
public final class Account {
  private final AccountKey key;
  private final Stock stock;
  private final Map<Length, Sheet> sheets = new EnumMap<>(Length.class);

  private Account(AccountKey key, Stock stock) {
    this.key = key;
    this.stock = stock;
  }

  public Account(AccountKey key) {
    this(key, new Stock());
  }

  AccountKey key() {
    return key;
  }

  Stock stock() {
    return stock;
  }

  /**
   * Postings come in order, and periods that are over by then have been closed. Of what happened
   * before the run reports, only the items that are open count.
   */
  public void add(Posting posting, Periods periods) {
    if (posting.time() >= periods.from()) {
      for (Length length : periods.lengths()) {
        begin(length, posting.time(), periods);
        sheets.get(length).add(posting);
      }
    }
    stock.apply(posting, periods);
  }

  private void begin(Length length, long time, Periods periods) {
    if (!sheets.containsKey(length)) {
      sheets.put(length, new Sheet(periods.of(length, time), stock.open()));
    }
  }

  private void begin(long time, Periods periods) {
    periods.lengths().forEach(length -> begin(length, time, periods));
  }

  /**
   * When there is something to close, in milliseconds; {@link Periods#NEVER} where there is not.
   */
  public long next(Periods periods) {
    if (waits()) {
      return periods.from();
    }
    return sheets.values().stream()
        .map(Sheet::period)
        .filter(period -> period.length() != Length.RUN)
        .mapToLong(ReportPeriod::until)
        .min()
        .orElse(Periods.NEVER);
  }

  /** While items are open there are sheets, once the run reports. */
  private boolean waits() {
    return sheets.isEmpty() && stock.open() > 0;
  }

  /** Whether nothing goes on and nothing is open: it may be forgotten. */
  public boolean isEmpty() {
    return sheets.isEmpty() && stock.open() == 0;
  }

  /** Closes the periods that are over by a time, and says what there is to say of them. */
  public List<Report> close(long time, Periods periods) {
    List<Report> reports = new ArrayList<>();
    long due = next(periods);
    while (due <= time && due != Periods.NEVER) {
      if (waits()) {
        begin(due, periods);
      } else {
        close(Length.DAY, due, periods).ifPresent(reports::add);
        close(Length.WEEK, due, periods).ifPresent(reports::add);
      }
      due = next(periods);
    }
    return reports;
  }

  private Optional<Report> close(Length length, long end, Periods periods) {
    if (!sheets.containsKey(length) || sheets.get(length).period().until() != end) {
      return Optional.empty();
    }
    Sheet sheet = sheets.remove(length);
    if (stock.open() > 0) {
      begin(length, end, periods);
    }
    return new Closing(this, periods, end).report(sheet);
  }

  /** The run is over, and so is the account: what there is to say of all that went on. */
  public List<Report> end(Periods periods) {
    Closing closing = new Closing(this, periods, periods.until() + 1);
    List<Report> reports = new ArrayList<>();
    sheets.values().forEach(sheet -> closing.report(sheet).ifPresent(reports::add));
    sheets.clear();
    return reports;
  }

  /** As bytes, with everything that {@link #read} needs. */
  public void write(DataOutput out) throws IOException {
    key.write(out);
    stock.write(out);
    out.writeInt(sheets.size());
    for (Sheet sheet : sheets.values()) {
      sheet.write(out);
    }
  }

  public static Account read(DataInput in) throws IOException {
    Account account = new Account(AccountKey.read(in), Stock.read(in));
    for (int left = in.readInt(); left > 0; left--) {
      Sheet sheet = Sheet.read(in);
      account.sheets.put(sheet.period().length(), sheet);
    }
    return account;
  }
}
