package org.yujing.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.yujing.backtest.EpisodeSpan;
import org.yujing.backtest.WarningComparison;
import org.yujing.backtest.WarningDifference;
import org.yujing.backtest.WarningDifference.Fate;
import org.yujing.warning.Evidence;
import org.yujing.warning.Warning;

/** What two rule sets say of the same history and is not alike, for people. */
final class ComparisonText {
  /** So many of a fate are told on a terminal. */
  private static final int MOST = 20;

  private static final int MOST_IDS = 3;

  private final BacktestResult result;
  private final WarningComparison comparison;

  ComparisonText(BacktestResult result) {
    this.result = result;
    this.comparison = result.comparison();
  }

  void print(PrintWriter out) {
    List<ShownTable> tables = tables();
    tables.get(0).print(out);
    out.println(items());
    tables.stream().skip(1).forEach(table -> table.print(out));
  }

  /** How many items there were before and are now. */
  String items() {
    return Words.of(
        "backtest.items.before",
        result.before().items().total(),
        BacktestText.median(result.before().items()),
        result.before().items().high(),
        result.after().items().total(),
        BacktestText.median(result.after().items()),
        result.after().items().high());
  }

  /** How many of each rule; then, where there are any, the new, lost and changed ones. */
  List<ShownTable> tables() {
    List<ShownTable> tables = new ArrayList<>();
    tables.add(counts());
    for (Fate fate : Fate.values()) {
      ShownTable table = list(fate);
      if (!table.empty()) {
        tables.add(table);
      }
    }
    return tables;
  }

  private ShownTable counts() {
    ShownTable table =
        new ShownTable(
            Words.of("backtest.against", comparison.before()),
            Integer.MAX_VALUE,
            Words.of("summary.rule"),
            Words.of("backtest.same"),
            Words.of("backtest.fate.new"),
            Words.of("backtest.fate.lost"),
            Words.of("backtest.fate.changed"));
    for (String rule : comparison.rules()) {
      table.row(
          rule,
          comparison.same().getOrDefault(rule, 0L),
          comparison.count(rule, Fate.NEW),
          comparison.count(rule, Fate.LOST),
          comparison.count(rule, Fate.CHANGED));
    }
    return table;
  }

  private ShownTable list(Fate fate) {
    ShownTable table =
        new ShownTable(
            Words.of("backtest.list." + fate.word()),
            MOST,
            Words.of("summary.rule"),
            Words.of("backtest.key"),
            Words.of("backtest.level"),
            Words.of("backtest.time"),
            Words.of("backtest.ended"),
            Words.of("backtest.figure"),
            Words.of("backtest.evidence"));
    comparison.differences().stream()
        .filter(difference -> difference.fate() == fate)
        .forEach(difference -> table.row(row(difference)));
    return table;
  }

  private static Object[] row(WarningDifference difference) {
    return new Object[] {
      difference.rule(),
      difference.shown().key(),
      both(difference, ComparisonText::level),
      both(difference, span -> Times.text(span.from())),
      both(difference, ComparisonText::ended),
      both(difference, span -> ShownFigure.of(span.first())),
      evidence(difference.shown().first())
    };
  }

  /** The level that was first raised, and the highest where it rose. */
  private static String level(EpisodeSpan span) {
    String first = Words.of("level." + span.first().level().word());
    return span.highest() == span.first().level()
        ? first
        : Words.of("backtest.rose", first, Words.of("level." + span.highest().word()));
  }

  private static String ended(EpisodeSpan span) {
    return span.until() == Long.MAX_VALUE ? "-" : Times.text(span.until());
  }

  private interface Part {
    String of(EpisodeSpan span);
  }

  private static String both(WarningDifference difference, Part part) {
    String now = part.of(difference.shown());
    String then = difference.before() == null ? now : part.of(difference.before());
    return now.equals(then) ? now : then + " → " + now;
  }

  private static String evidence(Warning warning) {
    Evidence evidence = warning.evidence();
    List<String> ids = evidence.ids();
    List<String> newest = ids.subList(Math.max(0, ids.size() - MOST_IDS), ids.size());
    String more = evidence.count() > newest.size() ? "… " : "";
    return evidence.count() + ": " + more + String.join(", ", newest);
  }
}
