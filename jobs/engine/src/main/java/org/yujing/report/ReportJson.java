package org.yujing.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yujing.warning.Level;

/** A report as a line of JSON, as {@code schemas/report.schema.json} describes it. */
public final class ReportJson {
  private static final String ALL = "*";

  private final Report report;
  private final ReportTree tree;

  private ReportJson(Report report) {
    this.report = report;
    this.tree = new ReportTree(report);
  }

  public static String write(Report report) {
    ReportJson json = new ReportJson(report);
    json.heading();
    switch (report.account().report()) {
      case AREA -> json.area();
      case LEAD -> json.lead();
      case RULE -> json.rule();
    }
    return json.tree.node().toString();
  }

  private void heading() {
    AccountKey account = report.account();
    ObjectNode node = tree.node();
    node.put("report", account.report().word());
    node.put("period", report.period().length().word());
    tree.time(node, "from", report.period().from());
    tree.time(node, "until", report.period().until());
    node.put("complete", report.complete());
    node.put("scenario", account.scenario().isEmpty() ? ALL : account.scenario());
    node.put("tier", account.tier() == null ? "" : account.tier().word());
    node.put("unit", account.unit());
  }

  private void area() {
    tree.warnings();
    tree.node().put("assessed", report.count(Counted.RAISED) + report.count(Counted.UPGRADED));
    tree.counts(Counted.OPENED);
    ObjectNode levels = tree.node().putObject("by_level");
    for (Level level : Level.values()) {
      levels.put(level.word(), report.count(Counted.opened(level)));
    }
    tree.node()
        .putObject("dismissed")
        .put("by_rule", report.count(Counted.DISMISSED_BY_RULE))
        .put("by_people", report.count(Counted.DISMISSED_BY_PEOPLE));
    tree.counts(Counted.REOPENED, Counted.ACCEPTED, Counted.RESOLVED, Counted.CLOSED);
    tree.counts(Counted.CLOSED_ON_TIME, Counted.MERGED, Counted.RETURNED, Counted.EXTENDED);
    tree.counts(Counted.SUSPENDED, Counted.ESCALATED);
    tree.overdue();
    tree.counts(Counted.MOVED_IN, Counted.MOVED_OUT);
    tree.node().put("carried_in", report.items().carriedIn());
    tree.stock();
    tree.share("closing_rate", report.closingRate());
    tree.share("on_time_rate", report.onTimeRate());
    tree.hours("hours_to_accept", report.toAccept());
    tree.hours("hours_to_resolve", report.toResolve());
  }

  private void lead() {
    tree.counts(Counted.GIVEN, Counted.ACCEPTED, Counted.RESOLVED, Counted.CLOSED);
    tree.counts(Counted.RETURNED);
    tree.overdue();
    tree.stock();
    ArrayNode overdue = tree.node().putArray("overdue_items");
    report.overdue().forEach(item -> overdue(item, overdue.addObject()));
    ArrayNode suspended = tree.node().putArray("suspended_items");
    report.suspended().forEach(item -> suspended(item, suspended.addObject()));
  }

  /** Of two missed deadlines, the one to resolve is the worse. */
  private void overdue(Listed item, ObjectNode node) {
    listed(item, node);
    node.put("clock", report.missed(item.standing().resolveBy()) ? "resolve" : "accept");
    tree.time(node, "accept_by", item.standing().acceptBy());
    tree.time(node, "resolve_by", item.standing().resolveBy());
  }

  private void suspended(Listed item, ObjectNode node) {
    listed(item, node);
    tree.time(node, "until", item.notice().restsUntil());
    node.put("reason", item.notice().reason());
  }

  private static void listed(Listed item, ObjectNode node) {
    node.put("id", item.id());
    node.put("title", item.notice().title());
    node.put("level", item.notice().level().word());
  }

  private void rule() {
    tree.warnings();
    tree.counts(Counted.CONFIRMED, Counted.VALUABLE, Counted.FALSE_POSITIVE, Counted.OTHER);
    tree.share("precision", report.precision());
    tree.node().put("rule", report.account().rule());
    tree.node().put("rule_version", report.account().ruleVersion());
  }
}
