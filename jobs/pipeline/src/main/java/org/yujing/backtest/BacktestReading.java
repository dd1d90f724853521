package org.yujing.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.yujing.detect.Period;
import org.yujing.pipeline.RunPlan;
import org.yujing.pipeline.Totals;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleSet;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/** Adds up what a run wrote. */
public final class BacktestReading {
  private final RunPlan plan;
  private final RuleSet rules;
  private final Totals totals;
  private final JsonNode forecasts;
  private final List<Warning> warnings;
  private final List<OpenedItem> opened;
  private final ItemCount counted;
  private final Map<String, Precision> precisions = new HashMap<>();
  private final Period period;
  private final LocalDays days;

  /**
   * A run, its files in order.
   *
   * @param folder where they are
   * @param summary of the run
   */
  public BacktestReading(
      RunPlan plan, RuleSet rules, Totals totals, Path folder, JsonNode summary) {
    this.plan = plan;
    this.rules = rules;
    this.totals = totals;
    this.forecasts = summary.path("forecasts");
    this.warnings =
        new ArrayList<>(WarningFile.read(folder.resolve("warnings.jsonl"), plan.zone()));
    warnings.addAll(WarningFile.read(folder.resolve("warnings.shadow.jsonl"), plan.zone()));
    this.counted = plan.input().dispositions() == null ? ItemCount.AS_IF_CLOSED : ItemCount.QUEUE;
    this.opened = items(folder);
    this.period = new Period(Math.max(plan.from(), totals.first()), totals.until());
    this.days = LocalDays.of(plan.zone(), period.from(), period.until());
    JsonLines.read(folder.resolve("reports.jsonl"), line -> line.startsWith("{\"report\":\"rule\""))
        .stream()
        .filter(line -> line.path("period").asText().equals("run"))
        .forEach(line -> precisions.put(line.path("rule").asText(), Precision.of(line)));
  }

  private List<OpenedItem> items(Path folder) {
    List<JsonNode> changes = JsonLines.read(folder.resolve("queue-history.jsonl"), line -> true);
    return new ItemHistory(changes).opened(counted, plan.assessing().policy().reopenWithin());
  }

  /** Every line of a warning, live ones first. */
  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** All of it. */
  public Backtest backtest(Map<String, Map<String, Long>> sources, SignalTimes times) {
    List<Gap> gaps = new ArrayList<>();
    if (period.from() <= period.until()) {
      sources
          .keySet()
          .forEach(source -> gaps.addAll(times.gaps(source, period.from(), period.until())));
    }
    List<Integer> byDay = byDay(opened);
    return new Backtest(
        rules.version(),
        period,
        sources,
        plan.input().dispositions() == null ? Map.of() : totals.dispositions(),
        figures(),
        counted,
        DailySpread.of(byDay),
        subjects(warnings.stream().filter(warning -> !warning.shadow()).toList()),
        gaps,
        days,
        warnedByDay(),
        byDay);
  }

  private List<RuleFigures> figures() {
    Map<String, List<Warning>> byRule = new HashMap<>();
    warnings.forEach(
        warning -> byRule.computeIfAbsent(warning.rule(), any -> new ArrayList<>()).add(warning));
    Map<String, List<OpenedItem>> items = new HashMap<>();
    opened.forEach(item -> items.computeIfAbsent(item.rule(), any -> new ArrayList<>()).add(item));
    return rules.rules().stream()
        .filter(rule -> rule.status() != Rule.Status.OFF)
        .map(
            rule ->
                figures(
                    rule,
                    byRule.getOrDefault(rule.name(), List.of()),
                    items.getOrDefault(rule.name(), List.of())))
        .toList();
  }

  private RuleFigures figures(Rule rule, List<Warning> said, List<OpenedItem> items) {
    Map<String, Long> counts = totals.of("rule").getOrDefault(rule.name(), Map.of());
    Map<Level, Long> raised = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      raised.put(level, 0L);
    }
    said.stream()
        .filter(warning -> warning.kind() == Kind.RAISED)
        .forEach(warning -> raised.merge(warning.level(), 1L, Long::sum));
    return new RuleFigures(
        rule,
        counts.getOrDefault(Totals.MATCHED, 0L),
        raised,
        said.stream().filter(warning -> warning.kind() == Kind.UPGRADED).count(),
        said.stream().filter(warning -> warning.kind() == Kind.CLEARED).count(),
        subjects(said),
        DailySpread.of(rule.status() == Rule.Status.SHADOW ? wouldOpen(said) : byDay(items)),
        precisions.getOrDefault(rule.name(), Precision.NOTHING),
        totals.of("muted").getOrDefault(rule.name(), Map.of()),
        NoisyKeys.of(rule.name(), said),
        RuleCost.of(counts),
        forecasts.get(rule.name()));
  }

  /** What a rule in the shadow would open by itself. */
  private List<Integer> wouldOpen(List<Warning> said) {
    return days.counts(
        ItemCount.opened(said, plan.assessing().policy().reopenWithin()).stream()
            .mapToLong(Long::longValue));
  }

  private static long subjects(List<Warning> said) {
    Set<List<String>> subjects = new HashSet<>();
    said.stream()
        .filter(warning -> warning.kind() == Kind.RAISED)
        .map(Warning::subject)
        .forEach(subject -> subjects.add(List.of(subject.type(), subject.id())));
    return subjects.size();
  }

  private List<Integer> byDay(List<OpenedItem> items) {
    return days.counts(items.stream().mapToLong(OpenedItem::time));
  }

  private Map<Level, List<Integer>> warnedByDay() {
    Map<Level, List<Integer>> byDay = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      byDay.put(level, days.counts(raisedAt(level)));
    }
    return byDay;
  }

  private LongStream raisedAt(Level level) {
    return warnings.stream()
        .filter(warning -> warning.kind() == Kind.RAISED && !warning.shadow())
        .filter(warning -> warning.level() == level)
        .mapToLong(Warning::time);
  }
}
