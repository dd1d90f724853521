package org.yujing.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.yujing.backtest.Backtest;
import org.yujing.backtest.ChartPage;
import org.yujing.backtest.NoisyKey;
import org.yujing.backtest.RuleFigures;
import org.yujing.backtest.WarningDifference;
import org.yujing.warning.Level;

/** A backtest as one page with charts. */
final class BacktestPage {
  private static final int MOST_KEYS = 20;

  private final BacktestResult result;
  private final Backtest backtest;
  private final BacktestText text;
  private final ChartPage page;

  private BacktestPage(BacktestResult result) {
    this.result = result;
    this.backtest = result.after();
    this.text = new BacktestText(result);
    this.page =
        new ChartPage(
            Words.chinese() ? "zh-CN" : "en", Words.of("backtest.page.title", backtest.version()));
  }

  static String write(BacktestResult result) {
    BacktestPage written = new BacktestPage(result);
    written.text.sentences().forEach(written.page::sentence);
    result
        .broken()
        .forEach(broken -> written.page.alarm(BacktestText.broken(result.bound(), broken)));
    written.days();
    written.rules();
    written.noisiest();
    if (result.comparison() != null) {
      written.comparison();
    }
    written.tables();
    return written.page.html();
  }

  private void days() {
    ObjectNode warned = page.chart(Words.of("backtest.page.warned"), "over");
    dates(warned);
    ArrayNode series = warned.putArray("series");
    for (Level level : Level.values()) {
      ObjectNode one = series(series, Words.of("level." + level.word()));
      one.put("stack", "level").put("colour", level.word());
      numbers(one, backtest.warnedByDay().get(level));
    }
    ObjectNode items = page.chart(Words.of("backtest.page.items"), "over");
    dates(items);
    ArrayNode opened = items.putArray("series");
    if (result.before() != null) {
      numbers(series(opened, result.before().version()), result.before().itemsByDay());
    }
    ObjectNode now = series(opened, backtest.version());
    numbers(now, backtest.itemsByDay());
    if (result.bound() != null) {
      now.put("line", result.bound().most());
    }
  }

  private void dates(ObjectNode chart) {
    ArrayNode dates = chart.putArray("categories");
    for (int i = 0; i < backtest.days().count(); i++) {
      dates.add(backtest.days().day(i).toString());
    }
  }

  private static ObjectNode series(ArrayNode list, String name) {
    return list.addObject().put("name", name);
  }

  private static void numbers(ObjectNode series, List<Integer> numbers) {
    ArrayNode data = series.putArray("data");
    numbers.forEach(data::add);
  }

  private void rules() {
    ObjectNode chart = page.chart(Words.of("backtest.page.rules"), "across");
    List<RuleFigures> most =
        backtest.rules().stream()
            .sorted(Comparator.comparingLong(RuleFigures::raisedInAll).reversed())
            .toList();
    ArrayNode names = chart.putArray("categories");
    most.forEach(rule -> names.add(rule.rule().name()));
    ArrayNode series = chart.putArray("series");
    for (Level level : Level.values()) {
      ObjectNode one = series(series, Words.of("level." + level.word()));
      one.put("stack", "level").put("colour", level.word());
      ArrayNode data = one.putArray("data");
      most.forEach(rule -> data.add(rule.raised().get(level)));
    }
  }

  private void noisiest() {
    List<NoisyKey> keys = text.noisiestKeys().stream().limit(MOST_KEYS).toList();
    if (keys.isEmpty()) {
      return;
    }
    ObjectNode chart = page.chart(Words.of("backtest.page.noisiest"), "across");
    ArrayNode names = chart.putArray("categories");
    ObjectNode one = series(chart.putArray("series"), Words.of("backtest.raised"));
    ArrayNode data = one.putArray("data");
    for (NoisyKey key : keys) {
      names.add(key.rule() + " · " + BacktestText.subject(key));
      data.add(key.raised());
    }
  }

  private void comparison() {
    ObjectNode chart =
        page.chart(Words.of("backtest.against", result.before().version()), "across");
    ArrayNode names = chart.putArray("categories");
    result.comparison().rules().forEach(names::add);
    ArrayNode series = chart.putArray("series");
    for (WarningDifference.Fate fate : WarningDifference.Fate.values()) {
      ArrayNode data =
          series(series, Words.of("backtest.fate." + fate.word()))
              .put("stack", "fate")
              .putArray("data");
      result.comparison().rules().forEach(rule -> data.add(result.comparison().count(rule, fate)));
    }
  }

  private void tables() {
    text.tables().forEach(table -> table.show(page));
    if (result.comparison() != null) {
      ComparisonText against = new ComparisonText(result);
      page.sentence(against.items());
      against.tables().forEach(table -> table.show(page));
    }
  }
}
