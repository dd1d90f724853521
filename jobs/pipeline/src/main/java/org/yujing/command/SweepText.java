package org.yujing.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.yujing.backtest.VariantFigures;

/** A sweep for people: a table, and bars of how many items each variant makes. */
final class SweepText {
  private static final double MILLIS_OF_AN_HOUR = 3_600_000;

  private final SweepResult result;

  SweepText(SweepResult result) {
    this.result = result;
  }

  void print(PrintWriter out) {
    sentences().forEach(out::println);
    table().print(out);
    bars(out);
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Words.of(
            "tune.head",
            result.sweep().rule().name(),
            result.figures().size() - 1,
            result.days().count()));
    sentences.add(Words.of("tune.known." + result.known(), result.sweep().rule().name()));
    if (result.allBest()) {
      sentences.add(Words.of("tune.all.best"));
    }
    return sentences;
  }

  ShownTable table() {
    List<Object> head = new ArrayList<>();
    head.add(Words.of("tune.variant"));
    for (String column : List.of("raised", "subjects", "items", "median", "p95", "most")) {
      head.add(Words.of("backtest." + column));
    }
    head.add(Words.of("backtest.precision"));
    head.add(Words.of("tune.recall"));
    head.add(Words.of("tune.lead"));
    head.add(Words.of("tune.best"));
    ShownTable table = new ShownTable(Words.of("tune.title"), Integer.MAX_VALUE, head.toArray());
    result.figures().forEach(figures -> table.row(row(figures)));
    return table;
  }

  private Object[] row(VariantFigures figures) {
    return new Object[] {
      name(figures),
      figures.raised(),
      figures.subjects(),
      figures.items().total(),
      BacktestText.median(figures.items()),
      figures.items().high(),
      figures.items().most(),
      share(figures.precision()),
      share(figures.recall()),
      figures.lead().isPresent()
          ? BacktestText.tenths(figures.lead().getAsLong() / MILLIS_OF_AN_HOUR)
          : "-",
      result.marked(figures) ? "*" : ""
    };
  }

  /** Its settings, and whether the rule has them now. */
  static String name(VariantFigures figures) {
    String label = figures.variant().label();
    return figures.variant().current() ? label + " " + Words.of("tune.current") : label;
  }

  private static String share(OptionalDouble share) {
    return share.isPresent() ? BacktestText.percent(share.getAsDouble()) : "-";
  }

  private void bars(PrintWriter out) {
    out.println();
    boolean marks = result.figures().stream().anyMatch(result::marked);
    out.println(Words.of(marks ? "tune.bars" : "tune.bars.plain"));
    TextBars bars = new TextBars();
    for (VariantFigures figures : result.figures()) {
      bars.bar((result.marked(figures) ? "* " : "  ") + name(figures), figures.items().total());
    }
    bars.lines().forEach(out::println);
  }
}
