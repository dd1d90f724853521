package org.yujing.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yujing.queue.RefusalCode;
import org.yujing.signal.RejectionCode;
import org.yujing.warning.Level;

/** The summary of a run for people. */
final class SummaryText {
  private final Summary summary;
  private final PrintWriter out;

  private SummaryText(Summary summary, PrintWriter out) {
    this.summary = summary;
    this.out = out;
  }

  static void print(Summary summary, PrintWriter out) {
    SummaryText text = new SummaryText(summary, out);
    text.head();
    text.signals();
    text.rejected();
    text.warnings("warnings", summary.warnings());
    if (!summary.shadow().isEmpty()) {
      text.warnings("shadow", summary.shadow());
    }
    text.counts("muted", summary.muted(), "summary.rule", "summary.reason", "mute.");
    text.counts("troubles", summary.troubles(), "summary.rule", "summary.reason", "summary.");
    text.counts("unenriched", summary.unenriched(), "summary.source", "summary.reason", "");
    text.forecasts();
    text.subjects();
    new SecondPassText(summary.second(), out).print();
  }

  private void head() {
    out.println(
        summary.until().isEmpty()
            ? Words.of("summary.nothing", summary.version(), summary.rules())
            : Words.of(
                "summary.period",
                summary.first(),
                summary.until(),
                summary.version(),
                summary.rules()));
  }

  private void title(String name) {
    out.println();
    out.println(Words.of("summary." + name));
  }

  private void signals() {
    title("signals");
    List<Object> head = new ArrayList<>(List.of(Words.of("summary.source")));
    Summary.KINDS.forEach(kind -> head.add(Words.of("kind." + kind)));
    Table table = new Table().row(head.toArray());
    summary.sources().forEach((source, counts) -> row(table, source, counts));
    if (summary.sources().size() > 1) {
      row(table, Words.of("summary.total"), summary.total());
    }
    table.print(out);
  }

  private static void row(Table table, String name, Map<String, Long> counts) {
    List<Object> row = new ArrayList<>(List.of(name));
    row.addAll(counts.values());
    table.row(row.toArray());
  }

  private void warnings(String title, Map<String, Map<String, Map<String, Long>>> said) {
    title(title);
    if (said.isEmpty()) {
      out.println("  " + Words.of("summary.none"));
      return;
    }
    List<Object> head = new ArrayList<>(List.of(Words.of("summary.rule")));
    for (Level level : Level.values()) {
      head.add(Words.of("level." + level.word()));
    }
    head.add(Words.of("summary.cleared"));
    head.add(Words.of("summary.title"));
    Table table = new Table().row(head.toArray());
    said.forEach((rule, levels) -> table.row(line(rule, levels)));
    table.print(out);
  }

  private Object[] line(String rule, Map<String, Map<String, Long>> levels) {
    List<Object> row = new ArrayList<>(List.of(rule));
    long cleared = 0;
    for (Level level : Level.values()) {
      Map<String, Long> kinds = levels.getOrDefault(level.word(), Map.of());
      row.add(kinds.getOrDefault("raised", 0L) + kinds.getOrDefault("upgraded", 0L));
      cleared += kinds.getOrDefault("cleared", 0L);
    }
    row.add(cleared);
    row.add(summary.titles().getOrDefault(rule, ""));
    return row.toArray();
  }

  private void counts(
      String name, Map<String, Map<String, Long>> counts, String whose, String kind, String words) {
    if (counts.isEmpty()) {
      return;
    }
    title(name);
    Table table = new Table().row(Words.of(whose), Words.of(kind), Words.of("summary.count"));
    counts.forEach(
        (who, kinds) ->
            kinds.forEach(
                (which, count) ->
                    table.row(who, words.isEmpty() ? which : Words.of(words + which), count)));
    table.print(out);
  }

  private void rejected() {
    if (summary.rejected().isEmpty()) {
      return;
    }
    title("rejected");
    Table table =
        new Table()
            .row(
                Words.of("summary.source"),
                Words.of("summary.code"),
                Words.of("summary.count"),
                Words.of("summary.why"));
    summary
        .rejected()
        .forEach(
            (source, codes) ->
                codes.forEach((code, count) -> table.row(source, code, count, why(code))));
    table.print(out);
  }

  /** Of a record that could not be read, or an action that did not fit. */
  private static String why(String code) {
    for (RefusalCode known : RefusalCode.values()) {
      if (known.name().equals(code)) {
        return Words.chinese() ? known.chinese() : known.english();
      }
    }
    RejectionCode known = RejectionCode.valueOf(code);
    return Words.chinese() ? known.chinese() : known.english();
  }

  private void forecasts() {
    if (summary.forecasts().isEmpty()) {
      return;
    }
    title("forecasts");
    Table table =
        new Table()
            .row(
                Words.of("summary.rule"),
                Words.of("summary.compared"),
                Words.of("summary.mape"),
                Words.of("summary.coverage"));
    summary
        .forecasts()
        .forEach(
            (rule, quality) ->
                table.row(
                    rule,
                    quality.n(),
                    quality.mape().isPresent() ? percent(quality.mape().getAsDouble()) : "-",
                    percent(quality.coverage())));
    table.print(out);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private void subjects() {
    if (summary.subjects().isEmpty()) {
      return;
    }
    title("subjects");
    Table table = new Table().row(Words.of("summary.subject"), Words.of("summary.raised"));
    summary.subjects().forEach(table::row);
    table.print(out);
  }
}
