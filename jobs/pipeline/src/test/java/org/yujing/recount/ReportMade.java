package org.yujing.recount;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A report made of what was found. */
record ReportMade(Stretch stretch, Whose whose, Found found, ZoneId zone) {
  /** Changes that count under their own names. */
  static final List<String> COUNTED =
      List.of(
          "reopened",
          "accepted",
          "resolved",
          "merged",
          "returned",
          "extended",
          "suspended",
          "escalated",
          "accept_overdue",
          "resolve_overdue");

  private static final List<String> LEVELS = List.of("blue", "yellow", "orange", "red");
  private static final Comparator<Map.Entry<String, ItemThen>> WORST =
      Comparator.comparing(one -> -LEVELS.indexOf(one.getValue().text("level")));

  ObjectNode node() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("report", whose.report()).put("period", stretch.name());
    node.put("from", written(stretch.from())).put("until", written(stretch.writtenUntil()));
    node.put("complete", stretch.complete()).put("scenario", whose.scenario());
    node.put("tier", whose.tier()).put("unit", whose.unit());
    switch (whose.report()) {
      case "area" -> area(node);
      case "lead" -> lead(node);
      default -> rule(node);
    }
    return node;
  }

  private void counts(ObjectNode node, String... names) {
    for (String name : names) {
      node.put(name, found.of(name));
    }
  }

  private void area(ObjectNode node) {
    counts(node.putObject("warnings"), "raised", "upgraded", "cleared");
    node.put("assessed", found.of("raised") + found.of("upgraded"));
    counts(node, "opened");
    counts(node.putObject("by_level"), "blue", "yellow", "orange", "red");
    counts(node.putObject("dismissed"), "by_rule", "by_people");
    counts(node, "reopened", "accepted", "resolved", "closed", "closed_on_time", "merged");
    counts(node, "returned", "extended", "suspended", "escalated");
    overdue(node);
    counts(node, "moved_in", "moved_out");
    node.put("carried_in", found.carriedIn);
    stock(node);
    int all = found.carriedIn + found.of("opened") + found.of("reopened");
    node.put("closing_rate", share(found.of("closed"), all));
    node.put("on_time_rate", share(found.of("closed_on_time"), found.of("closed")));
    hours(node.putObject("hours_to_accept"), found.toAccept);
    hours(node.putObject("hours_to_resolve"), found.toResolve);
  }

  private void overdue(ObjectNode node) {
    node.putObject("overdue")
        .put("accept", found.of("accept_overdue"))
        .put("resolve", found.of("resolve_overdue"));
  }

  private void stock(ObjectNode node) {
    int overdue = 0;
    int suspended = 0;
    for (ItemThen item : found.left.values()) {
      overdue += item.due() < stretch.end() ? 1 : 0;
      suspended += item.rests() ? 1 : 0;
    }
    node.putObject("stock")
        .put("open", found.left.size())
        .put("overdue", overdue)
        .put("suspended", suspended);
  }

  private void lead(ObjectNode node) {
    counts(node, "given", "accepted", "resolved", "closed", "returned");
    overdue(node);
    stock(node);
    var overdue = node.putArray("overdue_items");
    found.left.entrySet().stream()
        .filter(one -> one.getValue().due() < stretch.end())
        .sorted(WORST.thenComparing(one -> one.getValue().due()).thenComparing(Map.Entry::getKey))
        .limit(100)
        .forEach(one -> overdue(one.getValue(), listed(one, overdue.addObject())));
    var suspended = node.putArray("suspended_items");
    found.left.entrySet().stream()
        .filter(one -> one.getValue().rests())
        .sorted(
            WORST
                .thenComparing(one -> HistoryLine.millis(one.getValue().rest("until")))
                .thenComparing(Map.Entry::getKey))
        .limit(100)
        .forEach(one -> suspended(one.getValue(), listed(one, suspended.addObject())));
  }

  private static ObjectNode listed(Map.Entry<String, ItemThen> one, ObjectNode node) {
    node.put("id", one.getKey()).put("title", one.getValue().text("title"));
    return node.put("level", one.getValue().text("level"));
  }

  private void overdue(ItemThen item, ObjectNode node) {
    node.put("clock", item.resolveBy() < stretch.end() ? "resolve" : "accept");
    if (item.acceptBy() < ItemThen.NEVER) {
      node.put("accept_by", written(item.acceptBy()));
    }
    if (item.resolveBy() < ItemThen.NEVER) {
      node.put("resolve_by", written(item.resolveBy()));
    }
  }

  private static void suspended(ItemThen item, ObjectNode node) {
    node.put("until", item.rest("until")).put("reason", item.rest("reason"));
  }

  private void rule(ObjectNode node) {
    counts(node.putObject("warnings"), "raised", "upgraded", "cleared");
    int right = found.of("confirmed_risk") + found.of("valuable");
    int wrong = found.of("false_positive");
    node.put("confirmed", found.of("confirmed_risk"));
    counts(node, "valuable", "false_positive");
    int other = found.of("duplicate") + found.of("inconclusive") + found.of("out_of_scope");
    node.put("other", other).put("precision", share(right, right + wrong));
    node.put("rule", whose.rule()).put("rule_version", whose.version());
  }

  private static void hours(ObjectNode node, List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    node.put("median", quantile(sorted, "0.5")).put("p90", quantile(sorted, "0.9"));
    node.put("count", sorted.size());
  }

  private static BigDecimal quantile(List<Long> sorted, String share) {
    if (sorted.isEmpty()) {
      return null;
    }
    BigDecimal place = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size() - 1));
    int below = place.intValue();
    BigDecimal low = BigDecimal.valueOf(sorted.get(below));
    BigDecimal high = BigDecimal.valueOf(sorted.get(Math.min(below + 1, sorted.size() - 1)));
    BigDecimal part = place.subtract(BigDecimal.valueOf(below));
    return rounded(low.add(high.subtract(low).multiply(part)), BigDecimal.valueOf(3_600_000), 2);
  }

  private static BigDecimal share(int part, int all) {
    return all == 0 ? null : rounded(BigDecimal.valueOf(part), BigDecimal.valueOf(all), 4);
  }

  private static BigDecimal rounded(BigDecimal part, BigDecimal all, int decimals) {
    BigDecimal exact = part.divide(all, decimals, RoundingMode.HALF_UP);
    return new BigDecimal(exact.stripTrailingZeros().toPlainString());
  }

  private String written(long time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        Instant.ofEpochMilli(time).atZone(zone).toOffsetDateTime());
  }
}
