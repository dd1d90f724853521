package org.yujing.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.yujing.warning.WarningJson;

/** A JSON object about a report. What cannot be divided is null. */
final class ReportTree {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();
  private final Report report;

  ReportTree(Report report) {
    this.report = report;
  }

  ObjectNode node() {
    return node;
  }

  void time(ObjectNode in, String field, Long time) {
    if (time != null) {
      in.put(field, WarningJson.time(time, report.zone()));
    }
  }

  /** Figures under their own names. */
  void counts(Counted... some) {
    for (Counted what : some) {
      node.put(what.word(), report.count(what));
    }
  }

  void warnings() {
    node.putObject("warnings")
        .put("raised", report.count(Counted.RAISED))
        .put("upgraded", report.count(Counted.UPGRADED))
        .put("cleared", report.count(Counted.CLEARED));
  }

  void overdue() {
    node.putObject("overdue")
        .put("accept", report.count(Counted.ACCEPT_OVERDUE))
        .put("resolve", report.count(Counted.RESOLVE_OVERDUE));
  }

  void stock() {
    node.putObject("stock")
        .put("open", report.items().open())
        .put("overdue", report.items().overdue())
        .put("suspended", report.items().suspended());
  }

  void share(String field, OptionalDouble share) {
    number(node, field, share.orElse(Double.NaN));
  }

  void hours(String field, Hours hours) {
    ObjectNode object = node.putObject(field);
    number(object, "median", hours.median());
    number(object, "p90", hours.p90());
    object.put("count", hours.count());
  }

  /** Whole numbers have no point. */
  private static void number(ObjectNode in, String field, double value) {
    if (Double.isNaN(value)) {
      in.putNull(field);
    } else if (value == Math.rint(value)) {
      in.put(field, (long) value);
    } else {
      in.put(field, BigDecimal.valueOf(value));
    }
  }
}
