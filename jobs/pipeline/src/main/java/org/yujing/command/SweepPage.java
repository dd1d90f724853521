package org.yujing.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yujing.backtest.ChartPage;
import org.yujing.backtest.VariantFigures;

/** A sweep as one page with charts. */
final class SweepPage {
  private static final double PERCENT = 100;

  private final SweepResult result;
  private final ChartPage page;

  private SweepPage(SweepResult result) {
    this.result = result;
    this.page =
        new ChartPage(
            Words.chinese() ? "zh-CN" : "en",
            Words.of("tune.page.title", result.sweep().rule().name()));
  }

  static String write(SweepResult result) {
    SweepPage written = new SweepPage(result);
    SweepText text = new SweepText(result);
    text.sentences().forEach(written.page::sentence);
    written.scatter();
    written.bars();
    text.table().show(written.page);
    return written.page.html();
  }

  /** Recall against items where something is known, else subjects against items. */
  private void scatter() {
    boolean known = result.anythingKnown();
    ObjectNode chart = page.chart(Words.of("tune.page.scatter"), "scatter");
    chart.put("x", Words.of("backtest.items"));
    chart.put("y", Words.of(known ? "tune.recall" : "backtest.subjects"));
    ArrayNode series = chart.putArray("series");
    points(series, known, true);
    points(series, known, false);
  }

  private void points(ArrayNode series, boolean known, boolean best) {
    List<VariantFigures> chosen =
        result.figures().stream().filter(figures -> result.marked(figures) == best).toList();
    if (chosen.isEmpty()) {
      return;
    }
    ObjectNode one = series.addObject();
    one.put("name", Words.of(best ? "tune.page.best" : "tune.page.others"));
    one.put("colour", best ? "marked" : "");
    ArrayNode data = one.putArray("data");
    for (VariantFigures figures : chosen) {
      ObjectNode point = data.addObject().put("label", SweepText.name(figures));
      double high = known ? figures.recall().orElse(0) * PERCENT : figures.subjects();
      point.putArray("value").add(figures.items().total()).add(Math.round(high * 10) / 10.0);
    }
  }

  private void bars() {
    ObjectNode chart = page.chart(Words.of("tune.page.bars"), "across");
    ArrayNode names = chart.putArray("categories");
    ArrayNode series = chart.putArray("series");
    ArrayNode raised = series.addObject().put("name", Words.of("backtest.raised")).putArray("data");
    ArrayNode items = series.addObject().put("name", Words.of("backtest.items")).putArray("data");
    for (VariantFigures figures : result.figures()) {
      names.add(SweepText.name(figures));
      raised.add(figures.raised());
      items.add(figures.items().total());
    }
  }
}
