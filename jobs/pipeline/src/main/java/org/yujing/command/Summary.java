package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.pipeline.ForecastQuality;
import org.yujing.pipeline.RunPlan;
import org.yujing.pipeline.Totals;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Source;
import org.yujing.warning.Level;

/**
 * What a run did, as {@code summary.json} says it. Counts add up: of each source, read = judged +
 * unmatched + duplicate + rejected + late + outside.
 *
 * @param sources by source, in the sources file's order: its counts by kind
 * @param rejected by source and code
 * @param warnings by rule and level: the lines of each kind
 * @param shadow the same of rules in the shadow
 * @param titles the rules' titles
 * @param forecasts by rule: how good its forecasts were
 * @param subjects the subjects with the most warnings raised, most first
 * @param second what became of the warnings
 */
record Summary(
    String version,
    int rules,
    String first,
    String until,
    Map<String, Map<String, Long>> sources,
    Map<String, Map<String, Long>> rejected,
    Map<String, Map<String, Map<String, Long>>> warnings,
    Map<String, Map<String, Map<String, Long>>> shadow,
    Map<String, String> titles,
    Map<String, Map<String, Long>> muted,
    Map<String, Map<String, Long>> troubles,
    Map<String, Map<String, Long>> unenriched,
    Map<String, ForecastQuality> forecasts,
    Map<String, Long> subjects,
    SecondPass second) {
  static final List<String> KINDS =
      List.of("read", "judged", "unmatched", "duplicate", "rejected", "late", "outside");

  private static final int TOP = 10;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Puts the files in order, counts the warnings and writes {@code summary.json} beside them. */
  static Summary of(RunPlan plan, RuleSet rules, Totals totals, OutFolder folder) {
    Map<String, Map<String, Map<String, Long>>> warnings = new TreeMap<>();
    Map<String, Map<String, Map<String, Long>>> shadow = new TreeMap<>();
    Map<String, Long> subjects = new TreeMap<>();
    Path staging = folder.staging();
    SortedLines.sort(
        staging.resolve("warnings.jsonl"),
        Summary::order,
        warning -> count(warning, warnings, subjects));
    SortedLines.sort(
        staging.resolve("warnings.shadow.jsonl"),
        Summary::order,
        warning -> count(warning, shadow, new TreeMap<>()));
    SortedLines.sort(
        staging.resolve("rejected.jsonl"),
        line -> "%s\t%012d".formatted(line.path("source").asText(), line.path("line").asLong()));
    SortedLines.sort(staging.resolve("late.jsonl"), line -> line.path("source").asText());
    Summary summary =
        new Summary(
            rules.version(),
            rules.rules().size(),
            time(totals.first(), totals),
            time(totals.until(), totals),
            sources(plan.input().sources(), totals),
            totals.of("rejected"),
            warnings,
            shadow,
            titles(rules),
            totals.of("muted"),
            totals.troubles(),
            totals.of("unenriched"),
            ForecastQuality.of(totals),
            top(subjects),
            SecondPass.of(plan, totals, staging));
    summary.write(staging.resolve("summary.json"));
    return summary;
  }

  private static String order(JsonNode warning) {
    long millis = OffsetDateTime.parse(warning.path("time").asText()).toInstant().toEpochMilli();
    return "%s\t%s\t%s\t%d\t%d"
        .formatted(
            SortedLines.time(millis),
            warning.path("rule").asText(),
            warning.path("key").asText(),
            List.of("raised", "upgraded", "cleared").indexOf(warning.path("kind").asText()),
            Level.of(warning.path("level").asText()).orElseThrow().compareTo(Level.BLUE));
  }

  private static void count(
      JsonNode warning,
      Map<String, Map<String, Map<String, Long>>> warnings,
      Map<String, Long> subjects) {
    String kind = warning.path("kind").asText();
    warnings
        .computeIfAbsent(warning.path("rule").asText(), any -> new TreeMap<>())
        .computeIfAbsent(warning.path("level").asText(), any -> new TreeMap<>())
        .merge(kind, 1L, Long::sum);
    if (kind.equals("raised")) {
      JsonNode subject = warning.path("subject");
      String name = subject.path("name").asText();
      String who = subject.path("type").asText() + " " + subject.path("id").asText();
      subjects.merge(name.isEmpty() ? who : who + " " + name, 1L, Long::sum);
    }
  }

  private static Map<String, Map<String, Long>> sources(List<Source> sources, Totals totals) {
    Map<String, Map<String, Long>> counted = totals.of("signals");
    Map<String, Map<String, Long>> result = new LinkedHashMap<>();
    for (Source source : sources) {
      Map<String, Long> counts = counted.getOrDefault(source.name(), Map.of());
      Map<String, Long> all = new LinkedHashMap<>();
      KINDS.forEach(kind -> all.put(kind, counts.getOrDefault(kind, 0L)));
      result.put(source.name(), all);
    }
    return result;
  }

  private static Map<String, String> titles(RuleSet rules) {
    Map<String, String> titles = new TreeMap<>();
    for (Rule rule : rules.rules()) {
      titles.put(rule.name(), rule.title());
    }
    return titles;
  }

  private static Map<String, Long> top(Map<String, Long> subjects) {
    Map<String, Long> top = new LinkedHashMap<>();
    subjects.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(TOP)
        .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
    return top;
  }

  /** "" where the run had no signal. */
  private static String time(long millis, Totals totals) {
    return totals.first() > totals.until()
        ? ""
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            Instant.ofEpochMilli(millis).atZone(ZONE).toOffsetDateTime());
  }

  /** The sum over all sources, by kind. */
  Map<String, Long> total() {
    Map<String, Long> total = new LinkedHashMap<>();
    KINDS.forEach(
        kind ->
            total.put(kind, sources.values().stream().mapToLong(counts -> counts.get(kind)).sum()));
    return total;
  }

  ObjectNode json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode node = mapper.createObjectNode();
    node.putObject("rule_set").put("version", version).put("rules", rules);
    node.putObject("period").put("first", first).put("until", until);
    node.set("sources", mapper.valueToTree(sources));
    node.set("total", mapper.valueToTree(total()));
    node.set("rejected", mapper.valueToTree(rejected));
    node.set("warnings", mapper.valueToTree(warnings));
    node.set("shadow", mapper.valueToTree(shadow));
    node.set("muted", mapper.valueToTree(muted));
    node.set("troubles", mapper.valueToTree(troubles));
    node.set("unenriched", mapper.valueToTree(unenriched));
    if (!forecasts.isEmpty()) {
      forecasts(node.putObject("forecasts"));
    }
    node.set("top_subjects", mapper.valueToTree(subjects));
    second.write(node, mapper);
    return node;
  }

  private void forecasts(ObjectNode node) {
    forecasts.forEach(
        (rule, quality) -> {
          ObjectNode one = node.putObject(rule).put("n", quality.n());
          quality.mape().ifPresent(mape -> one.put("mape", mape));
          one.put("coverage", quality.coverage());
        });
  }

  private void write(Path file) {
    try {
      Files.writeString(file, json().toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
