package org.yujing.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yujing.backtest.ChartPage;

/** A table under a title, which a terminal shows the beginning of and a page nearly all. */
final class ShownTable {
  /** A page with more rows than this is no help to anybody. */
  private static final int MOST_ON_A_PAGE = 1_000;

  private final String title;
  private final int most;
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param most so many rows are shown on a terminal
   */
  ShownTable(String title, int most, Object... head) {
    this.title = title;
    this.most = most;
    this.head = Stream.of(head).map(String::valueOf).toList();
  }

  ShownTable row(Object... cells) {
    rows.add(Stream.of(cells).map(String::valueOf).toList());
    return this;
  }

  boolean empty() {
    return rows.isEmpty();
  }

  void print(PrintWriter out) {
    out.println();
    out.println(title);
    Table table = new Table().row(head.toArray());
    rows.stream().limit(most).forEach(row -> table.row(row.toArray()));
    table.print(out);
    if (rows.size() > most) {
      out.println("  " + Words.of("backtest.more", rows.size() - most));
    }
  }

  void show(ChartPage page) {
    page.table(title, head, rows.stream().limit(MOST_ON_A_PAGE).toList());
    if (rows.size() > MOST_ON_A_PAGE) {
      page.sentence(Words.of("backtest.more", rows.size() - MOST_ON_A_PAGE));
    }
  }
}
