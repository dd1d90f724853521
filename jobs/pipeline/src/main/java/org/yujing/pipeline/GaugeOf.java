package org.yujing.pipeline;

import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;

/** What live jobs show besides counts: how things stand now. */
enum GaugeOf {
  /** How long the broker has not answered the question how far a silent topic goes. */
  UNANSWERED("source", "unansweredMs"),
  /** How far a source's time is behind the clock. */
  BEHIND("source", "behindMs"),
  /** Of how many keys a rule remembers something. */
  KEYS("rule", "keys"),
  /** 1 while the rule is put aside, else 0. */
  PUT_ASIDE("rule", "putAside"),
  /** How much later than its own time a warning was raised. */
  RAISED_AFTER("", "raisedAfterMs"),
  /** Items that somebody still has to do something about. */
  OPEN("", "openItems"),
  /** Those of them of which a clock has run out. */
  OVERDUE("", "overdueItems"),
  /** The number of the rule set in force. */
  RULE_SET("", "ruleSet");

  private final String whose;
  private final String figure;

  GaugeOf(String whose, String figure) {
    this.whose = whose;
    this.figure = figure;
  }

  /** {@code ofWhom} is "" where it is nobody's. */
  void show(MetricGroup task, String ofWhom, Gauge<Long> now) {
    (whose.isEmpty() ? task : task.addGroup(whose, ofWhom)).gauge(figure, now);
  }

  Histogram spread(MetricGroup task, Histogram values) {
    return task.histogram(figure, values);
  }

  /** As Prometheus is told it, without what Flink puts before. */
  String figure() {
    return whose.isEmpty() ? figure : whose + '_' + figure;
  }
}
