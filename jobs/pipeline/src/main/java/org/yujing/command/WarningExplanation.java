package org.yujing.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.backtest.FigureChart;
import org.yujing.backtest.FigurePoint;
import org.yujing.backtest.KeyReplay;
import org.yujing.rule.Levels;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Signal;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningJson;

/**
 * Why a warning was said.
 *
 * @param lines of its episode, in order
 * @param rule as the rule set at hand has it; null where it has none of that name
 * @param replayed its key once more; null where there is no rule
 */
record WarningExplanation(
    List<Warning> lines, Rule rule, RuleFiles files, KeyReplay.Replayed replayed) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** So many signals are listed on a terminal: the newest. */
  private static final int MOST_SIGNALS = 30;

  Warning raised() {
    return lines.get(0);
  }

  String heading() {
    return raised().rule() + " · " + raised().key() + " · " + raised().title();
  }

  private boolean sameVersion() {
    return rule != null && rule.version().equals(raised().ruleVersion());
  }

  /** Whether the rules at hand say the first line again. */
  private boolean again() {
    return replayed != null
        && replayed.warnings().stream().anyMatch(one -> one.id().equals(raised().id()));
  }

  private String text() {
    return rule == null ? "" : files.contents().get(path());
  }

  private String path() {
    return rule.pack() + "/" + rule.name() + ".yaml";
  }

  /** Nothing where no figure was measured. */
  Optional<FigureChart> chart() {
    if (replayed == null || replayed.figures().isEmpty()) {
      return Optional.empty();
    }
    Levels levels = rule.levels();
    return Optional.of(FigureChart.around(replayed.figures(), levels, lines, since()));
  }

  /** The first signal that it rests on, or what its window reaches back to. */
  private long since() {
    long from = raised().time();
    for (Warning line : lines) {
      from = Math.min(from, line.evidence().count() > 0 ? line.evidence().first() : line.time());
    }
    return from;
  }

  /** Those that it could rest on: up to its last line. */
  private List<Signal> signals() {
    long until = lines.get(lines.size() - 1).time();
    return replayed == null
        ? List.of()
        : replayed.signals().stream()
            .filter(signal -> signal.time() >= since() && signal.time() <= until)
            .toList();
  }

  private Set<String> evidence() {
    Set<String> ids = new HashSet<>();
    lines.forEach(line -> ids.addAll(line.evidence().ids()));
    return ids;
  }

  void print(PrintWriter out) {
    out.println(PlainText.of(heading()));
    out.println(PlainText.of(raised().message()));
    episode().print(out);
    rule(out);
    signalTable().ifPresent(table -> table.print(out));
    out.println();
    out.println(Words.of("explain.figure"));
    chart()
        .ifPresentOrElse(
            chart -> new FigureText(chart, raised().zone()).lines().forEach(out::println),
            () -> out.println("  " + Words.of("explain.nothing.to.draw")));
    if (replayed != null && !again()) {
      out.println();
      out.println(Words.of("explain.not.again"));
    }
  }

  private ShownTable episode() {
    ShownTable table =
        new ShownTable(
            Words.of("explain.lines"),
            Integer.MAX_VALUE,
            Words.of("explain.time"),
            Words.of("explain.kind"),
            Words.of("backtest.level"),
            Words.of("backtest.figure"),
            Words.of("explain.id"));
    for (Warning line : lines) {
      table.row(
          WarningJson.time(line.time(), line.zone()),
          Words.of("explain.kind." + line.kind().word()),
          Words.of("level." + line.level().word()),
          ShownFigure.of(line),
          line.id());
    }
    return table;
  }

  private void rule(PrintWriter out) {
    out.println();
    if (rule == null) {
      out.println(Words.of("explain.rule.gone", raised().rule(), raised().ruleVersion()));
      return;
    }
    out.println(
        sameVersion()
            ? Words.of("explain.rule", files.place(path()), rule.version())
            : Words.of(
                "explain.rule.other", files.place(path()), raised().ruleVersion(), rule.version()));
    text().lines().forEach(line -> out.println("  " + PlainText.line(line)));
  }

  private Optional<ShownTable> signalTable() {
    List<Signal> all = signals();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Set<String> evidence = evidence();
    int skipped = Math.max(0, all.size() - MOST_SIGNALS);
    ShownTable table =
        new ShownTable(
            Words.of("explain.signals", all.size(), skipped),
            Integer.MAX_VALUE,
            "",
            Words.of("explain.time"),
            Words.of("summary.source"),
            Words.of("explain.id"),
            Words.of("explain.what"));
    for (Signal signal : all.subList(skipped, all.size())) {
      table.row(
          evidence.contains(signal.id()) ? "*" : "",
          WarningJson.time(signal.time(), raised().zone()),
          signal.source(),
          signal.id(),
          SignalWords.of(signal));
    }
    return Optional.of(table);
  }

  ObjectNode json() {
    ObjectNode node = JSON.createObjectNode();
    ArrayNode said = node.putArray("warning");
    lines.forEach(line -> said.add(tree(WarningJson.write(line))));
    ObjectNode about = node.putObject("rule");
    about.put("name", raised().rule());
    about.put("said_by_version", raised().ruleVersion());
    about.put("version", rule == null ? null : rule.version());
    about.put("file", rule == null ? null : files.place(path()));
    about.put("text", rule == null ? null : text());
    node.put("said_again", again());
    if (rule != null) {
      figures(node);
    }
    return node;
  }

  private void figures(ObjectNode node) {
    ObjectNode thresholds = node.putObject("thresholds");
    for (Map.Entry<Level, Double> one : rule.levels().thresholds().entrySet()) {
      thresholds.put(one.getKey().word(), one.getValue());
    }
    Set<String> evidence = evidence();
    ArrayNode signals = node.putArray("signals");
    for (Signal signal : signals()) {
      ObjectNode one = signals.addObject();
      one.put("source", signal.source()).put("id", signal.id());
      one.put("time", WarningJson.time(signal.time(), raised().zone()));
      one.put("stream", signal.stream().word());
      one.put("evidence", evidence.contains(signal.id()));
      one.set("fields", JSON.valueToTree(signal.fields()));
    }
    ArrayNode figure = node.putArray("figure");
    for (FigurePoint point : chart().map(FigureChart::points).orElse(List.of())) {
      ObjectNode one = figure.addObject();
      one.put("time", WarningJson.time(point.time(), raised().zone()));
      number(point.value(), one);
      one.put("level", point.level() == null ? null : point.level().word());
    }
  }

  /** As warnings write it: no figure is null, an infinite one is a text. */
  private static void number(double value, ObjectNode node) {
    if (Double.isNaN(value)) {
      node.putNull("value");
    } else if (Double.isInfinite(value)) {
      node.put("value", value > 0 ? "Infinity" : "-Infinity");
    } else {
      node.put("value", value);
    }
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
