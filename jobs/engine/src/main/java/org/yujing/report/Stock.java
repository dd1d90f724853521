package org.yujing.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yujing.report.ReportPeriod.Length;

/**
 * The open items of an account: how many, how many rest, and by the end of which day how many will
 * have missed a deadline. Of units in charge also which.
 */
final class Stock {
  private final TreeMap<Long, Integer> missedBy = new TreeMap<>();
  private final TreeMap<String, Listed> board = new TreeMap<>();
  private int open;
  private int resting;

  int open() {
    return open;
  }

  int resting() {
    return resting;
  }

  void apply(Posting posting, Periods periods) {
    if (posting.left() != null) {
      count(posting.left(), -1, periods);
      board.remove(posting.item());
    }
    if (posting.joined() != null) {
      count(posting.joined(), 1, periods);
    }
    if (posting.notice() != null) {
      board.put(posting.item(), new Listed(posting.item(), posting.joined(), posting.notice()));
    }
  }

  /** Nobody asks for deadlines after the end of the run. */
  private void count(Standing standing, int items, Periods periods) {
    open += items;
    resting += standing.rests() ? items : 0;
    if (standing.due() != Periods.NEVER && standing.due() <= periods.until()) {
      long end = periods.of(Length.DAY, standing.due()).until();
      missedBy.merge(end, items, (one, other) -> one + other == 0 ? null : one + other);
    }
  }

  /** How many have missed a deadline by the end of a day. */
  int overdue(long endOfDay) {
    return missedBy.headMap(endOfDay, true).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Which of a board have missed a deadline before a moment, the worst first. */
  List<Listed> missed(long before) {
    return some(one -> one.standing().due() < before, Listed.OVERDUE);
  }

  /** Which of a board rest, the worst first. */
  List<Listed> suspended() {
    return some(one -> one.standing().rests(), Listed.SUSPENDED);
  }

  private List<Listed> some(Predicate<Listed> which, Comparator<Listed> order) {
    return board.values().stream().filter(which).sorted(order).limit(Report.MOST_LISTED).toList();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(open);
    out.writeInt(resting);
    out.writeInt(missedBy.size());
    for (Map.Entry<Long, Integer> missed : missedBy.entrySet()) {
      out.writeLong(missed.getKey());
      out.writeInt(missed.getValue());
    }
    out.writeInt(board.size());
    for (Listed listed : board.values()) {
      listed.write(out);
    }
  }

  static Stock read(DataInput in) throws IOException {
    Stock stock = new Stock();
    stock.open = in.readInt();
    stock.resting = in.readInt();
    for (int left = in.readInt(); left > 0; left--) {
      stock.missedBy.put(in.readLong(), in.readInt());
    }
    for (int left = in.readInt(); left > 0; left--) {
      Listed listed = Listed.read(in);
      stock.board.put(listed.id(), listed);
    }
    return stock;
  }
}
