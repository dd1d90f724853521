package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.yujing.backtest.Backtest;
import org.yujing.backtest.DailySpread;
import org.yujing.backtest.Gap;
import org.yujing.backtest.ItemBound;
import org.yujing.backtest.NoisyKey;
import org.yujing.backtest.RuleFigures;
import org.yujing.warning.Level;

/** A backtest for people: sentences and tables, on a terminal and on a page. */
final class BacktestText {
  private static final int ALL = Integer.MAX_VALUE;
  private static final int MOST_KEYS = 10;
  private static final int MOST_GAPS = 20;
  private static final double MILLIS_OF_AN_HOUR = 3_600_000;

  /** Costs of fewer signals than this are those of the start. */
  private static final long FEWEST_MEASURED = 1_000;

  private final Backtest backtest;
  private final List<RuleFigures> shown;

  BacktestText(BacktestResult result) {
    this.backtest = result.after();
    this.shown =
        backtest.rules().stream()
            .filter(rule -> !rule.silent() || spoke(rule.rule().name(), result.before()))
            .toList();
  }

  /** Whether a rule heard or said something in the other rule set. */
  private static boolean spoke(String rule, Backtest before) {
    return before != null
        && before.rules().stream().anyMatch(one -> one.rule().name().equals(rule) && !one.silent());
  }

  static void print(BacktestResult result, PrintWriter out) {
    BacktestText text = new BacktestText(result);
    text.sentences().forEach(out::println);
    text.tables().forEach(table -> table.print(out));
    if (result.comparison() != null) {
      new ComparisonText(result).print(out);
    }
    for (ItemBound.Broken broken : result.broken()) {
      out.println();
      out.println(broken(result.bound(), broken));
    }
  }

  /** Of when, by which rules, and what counts as an item. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        backtest.empty()
            ? Words.of("summary.nothing", backtest.version(), backtest.rules().size())
            : Words.of(
                "backtest.period",
                Times.text(backtest.period().from()),
                Times.text(backtest.period().until()),
                backtest.days().count(),
                backtest.version(),
                backtest.rules().size()));
    sentences.add(Words.of("backtest.counted." + backtest.counted().word()));
    if (!backtest.actions().isEmpty()) {
      sentences.add(
          Words.of("backtest.actions", action("read"), action("applied"), action("refused")));
    }
    if (shown.stream().anyMatch(RuleFigures::inShadow)) {
      sentences.add(Words.of("backtest.shadow"));
    }
    if (shown.size() < backtest.rules().size()) {
      sentences.add(Words.of("backtest.silent", backtest.rules().size() - shown.size()));
    }
    return sentences;
  }

  /** Its name, and that it is in the shadow where it is. */
  static String name(RuleFigures figures) {
    String name = figures.rule().name();
    return figures.inShadow() ? Words.of("backtest.in.shadow", name) : name;
  }

  private long action(String end) {
    return backtest.actions().getOrDefault(end, 0L);
  }

  static String broken(ItemBound bound, ItemBound.Broken broken) {
    return Words.of(
        "backtest.broken",
        broken.rule().isEmpty() ? Words.of("backtest.all") : broken.rule(),
        bound.most(),
        broken.items().high(),
        broken.items().most());
  }

  /** Those that have something in them. */
  List<ShownTable> tables() {
    return List.of(rules(), forecasts(), costs(), muted(), noisiest(), gaps()).stream()
        .filter(table -> !table.empty())
        .toList();
  }

  private ShownTable rules() {
    List<Object> head = new ArrayList<>();
    head.add(Words.of("summary.rule"));
    head.add(Words.of("backtest.matched"));
    for (Level level : Level.values()) {
      head.add(Words.of("level." + level.word()));
    }
    for (String column : List.of("subjects", "items", "median", "p95", "most", "precision")) {
      head.add(Words.of("backtest." + column));
    }
    ShownTable table = new ShownTable(Words.of("backtest.rules"), ALL, head.toArray());
    shown.forEach(rule -> table.row(row(rule)));
    return table.row(total());
  }

  private static Object[] row(RuleFigures figures) {
    List<Object> row = new ArrayList<>(List.of(name(figures), figures.matched()));
    row.addAll(figures.raised().values());
    row.add(figures.subjects());
    row.addAll(spread(figures.items()));
    var share = figures.precision().share();
    row.add(share.isPresent() ? percent(share.getAsDouble()) : "-");
    return row.toArray();
  }

  private Object[] total() {
    List<Object> row = new ArrayList<>(List.of(Words.of("summary.total"), "-"));
    for (Level level : Level.values()) {
      row.add(backtest.warnedByDay().get(level).stream().mapToInt(Integer::intValue).sum());
    }
    row.add(backtest.subjects());
    row.addAll(spread(backtest.items()));
    row.add("-");
    return row.toArray();
  }

  private static List<Object> spread(DailySpread spread) {
    return List.of(spread.total(), median(spread), spread.high(), spread.most());
  }

  /** A half is the only fraction that there is. */
  static String median(DailySpread spread) {
    return String.format(Locale.ROOT, spread.median() % 1 == 0 ? "%.0f" : "%.1f", spread.median());
  }

  static String percent(double share) {
    return tenths(share * 100);
  }

  /** With one decimal place; a little below nothing is nothing. */
  static String tenths(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.equals("-0.0") ? "0.0" : text;
  }

  private ShownTable costs() {
    ShownTable table =
        new ShownTable(
            Words.of("backtest.costs"),
            ALL,
            Words.of("summary.rule"),
            Words.of("backtest.nanos"),
            Words.of("backtest.bytes"),
            Words.of("backtest.keys"));
    for (RuleFigures rule : shown) {
      boolean measured = rule.matched() >= FEWEST_MEASURED;
      table.row(
          name(rule),
          measured ? text(rule.cost().nanos()) : "-",
          measured ? text(rule.cost().stateBytes()) : "-",
          rule.cost().keys());
    }
    return table;
  }

  /** Errors and hits of what was forecast for the next bucket. */
  private ShownTable forecasts() {
    ShownTable table =
        new ShownTable(
            Words.of("backtest.forecasts"),
            ALL,
            Words.of("summary.rule"),
            Words.of("backtest.buckets"),
            Words.of("backtest.mape"),
            Words.of("backtest.coverage"));
    for (RuleFigures rule : backtest.rules()) {
      JsonNode found = rule.forecasts();
      if (found != null) {
        table.row(
            rule.rule().name(),
            found.path("n").asLong(),
            found.has("mape") ? percent(found.path("mape").asDouble()) : "-",
            percent(found.path("coverage").asDouble()));
      }
    }
    return table;
  }

  private static String text(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : "-";
  }

  private ShownTable muted() {
    ShownTable table =
        new ShownTable(
            Words.of("backtest.muted"),
            ALL,
            Words.of("summary.rule"),
            Words.of("summary.reason"),
            Words.of("summary.count"));
    for (RuleFigures rule : backtest.rules()) {
      new TreeMap<>(rule.muted())
          .forEach(
              (reason, count) -> table.row(rule.rule().name(), Words.of("mute." + reason), count));
    }
    return table;
  }

  /** Of all rules the keys with the most warnings; one warning is no noise. */
  List<NoisyKey> noisiestKeys() {
    return backtest.rules().stream()
        .flatMap(rule -> rule.noisiest().stream())
        .filter(key -> key.raised() > 1)
        .sorted(Comparator.comparingLong(NoisyKey::raised).reversed())
        .toList();
  }

  private ShownTable noisiest() {
    ShownTable table =
        new ShownTable(
            Words.of("backtest.noisiest"),
            MOST_KEYS,
            Words.of("summary.rule"),
            Words.of("backtest.key"),
            Words.of("backtest.subject"),
            Words.of("backtest.raised"),
            Words.of("backtest.share"));
    for (NoisyKey key : noisiestKeys()) {
      table.row(key.rule(), key.key(), subject(key), key.raised(), percent(key.share()));
    }
    return table;
  }

  static String subject(NoisyKey key) {
    return (key.subject().id() + " " + key.subject().name()).strip();
  }

  private ShownTable gaps() {
    ShownTable table =
        new ShownTable(
            Words.of("backtest.gaps"),
            MOST_GAPS,
            Words.of("summary.source"),
            Words.of("backtest.from"),
            Words.of("backtest.until"),
            Words.of("backtest.hours"));
    for (Gap gap : backtest.gaps()) {
      double hours = (gap.until() - gap.from()) / MILLIS_OF_AN_HOUR;
      table.row(
          gap.source(),
          Times.text(gap.from()),
          Times.text(gap.until()),
          String.format(Locale.ROOT, "%.1f", hours));
    }
    return table;
  }
}
