package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yujing.pipeline.RunPlan;
import org.yujing.pipeline.Totals;

/**
 * What the second pass of a run did.
 *
 * @param dispositions what became of people's actions: read = applied + refused + duplicate +
 *     rejected + outside; none where there was no file
 * @param items by scenario: what happened to items in the period, and how many are open
 * @param closing the figures of the whole run: of each scenario, everywhere and street by street
 * @param assessment how many warnings were assessed, and what came of it
 * @param failures why assessments failed
 * @param fired the Drools rules and table rows that did something, and how often
 */
record SecondPass(
    Optional<Map<String, Long>> dispositions,
    Map<String, Map<String, Long>> items,
    List<JsonNode> closing,
    Map<String, Long> assessment,
    Map<String, Long> failures,
    Map<String, Long> fired) {
  static final List<String> ENDS =
      List.of("read", "applied", "refused", "duplicate", "rejected", "outside");
  static final List<String> HAPPENED =
      List.of(
          "opened",
          "reopened",
          "closed",
          "dismissed",
          "merged",
          "accept_overdue",
          "resolve_overdue",
          "open");
  static final List<String> ASSESSED =
      List.of("assessed", "failed", "dismissed", "unattached", "late", "before_period");

  private static final List<String> OVER = List.of("closed", "dismissed", "merged");

  /** Puts the files of items in order and counts them. */
  static SecondPass of(RunPlan plan, Totals totals, Path staging) {
    Map<String, Map<String, Long>> items = new TreeMap<>();
    SortedLines.sort(
        staging.resolve("queue-history.jsonl"),
        SecondPass::order,
        line -> count(line.path("change").asText(), line, items));
    NewestLines.keep(
        staging.resolve("queue.jsonl"),
        item -> open(item) || millis(item, "updated") >= plan.from());
    SortedLines.sort(
        staging.resolve("queue.jsonl"),
        item -> SortedLines.time(millis(item, "opened")) + item.path("id").asText(),
        item -> count(open(item) ? "open" : "", item, items));
    return new SecondPass(
        plan.input().dispositions() == null
            ? Optional.empty()
            : Optional.of(inOrder(ENDS, totals.dispositions())),
        items,
        ReportLines.sort(staging.resolve("reports.jsonl")),
        inOrder(ASSESSED, totals.assessment()),
        totals.sums("failure"),
        totals.sums("fired"));
  }

  private static String order(JsonNode line) {
    return "%s\t%s\t%012d"
        .formatted(
            SortedLines.time(millis(line, "time")),
            line.path("item").asText(),
            line.path("seq").asLong());
  }

  private static boolean open(JsonNode item) {
    return !OVER.contains(item.path("state").asText());
  }

  private static long millis(JsonNode line, String field) {
    return OffsetDateTime.parse(line.path(field).asText()).toInstant().toEpochMilli();
  }

  private static void count(String what, JsonNode line, Map<String, Map<String, Long>> items) {
    if (HAPPENED.contains(what)) {
      items
          .computeIfAbsent(line.path("scenario").asText(), any -> inOrder(HAPPENED, Map.of()))
          .merge(what, 1L, Long::sum);
    }
  }

  private static Map<String, Long> inOrder(List<String> names, Map<String, Long> counts) {
    Map<String, Long> all = new LinkedHashMap<>();
    names.forEach(name -> all.put(name, counts.getOrDefault(name, 0L)));
    return all;
  }

  void write(ObjectNode summary, ObjectMapper mapper) {
    dispositions.ifPresent(ends -> summary.set("dispositions", mapper.valueToTree(ends)));
    summary.set("items", mapper.valueToTree(items));
    ObjectNode assessed = mapper.valueToTree(assessment);
    assessed.set("failures", mapper.valueToTree(failures));
    assessed.set("fired", mapper.valueToTree(fired));
    summary.set("assessment", assessed);
  }
}
