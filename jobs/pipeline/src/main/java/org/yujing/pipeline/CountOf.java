package org.yujing.pipeline;

import java.util.List;
import java.util.Locale;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * What tasks count. Each is counted by whose it is and by kind; a live job shows those as labels,
 * or the kind as the name of the figure.
 */
enum CountOf {
  /** What became of the signals of a source. */
  SIGNALS(
      "source", List.of("read", "rejected", "outside", "unmatched", "judged", "duplicate", "late")),
  /** Records of a source that could not be read, by code. */
  REJECTED("source", "code", "rejected"),
  /** Signals of which a register did not know the grid, device or target. */
  UNENRICHED("source", "register", "unenriched"),
  /** Warnings that the second pass has read. */
  WARNINGS("source", List.of("read")),
  /** What a rule did, and how long its judging takes: measured now and then. */
  RULE(
      "rule",
      List.of("matched", "unknown", "capped", "failed", "quarantined", "timed", "timedNanos")),
  /** How good a rule's forecasts were: see {@link ForecastQuality}. */
  FORECASTS(
      "rule",
      List.of("forecasts", "forecastsCovered", "forecastsMeasured", "forecastErrorMillionths")),
  /** Warnings that a rule raised, by level. */
  RAISED("rule", "level", "raised"),
  UPGRADED("rule", "level", "upgraded"),
  CLEARED("rule", "level", "cleared"),
  /** Warnings that were held back, by reason. */
  MUTED("rule", "reason", "muted"),
  /** What became of people's actions. */
  DISPOSITIONS("", List.of("read", "applied", "refused", "duplicate", "rejected", "outside")),
  /** What the second pass did. */
  ASSESSMENT(
      "",
      List.of(
          "assessed", "failed", "dismissed", "unattached", "duplicate", "late", "before_period")),
  /** Changes of items, by what happened. */
  QUEUE("", "what", "changes"),
  /** Assessment rules and rows of routing tables that did something. */
  FIRED("assessment_rule", "", "fired"),
  /** Assessments that failed, by why. */
  FAILURE("reason", "", "assessmentFailures");

  private final String whose;
  private final String kind;

  /** Cannot be changed: a copy. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  /** The kind is the name of the figure. */
  CountOf(String whose, List<String> kinds) {
    this.whose = whose;
    this.kind = "";
    this.names = List.copyOf(kinds);
  }

  /** {@code kind}: the label that tells it; "" where there is only one. */
  CountOf(String whose, String kind, String name) {
    this.whose = whose;
    this.kind = kind;
    this.names = List.of(name);
  }

  /** As {@link Totals} calls it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The figure for one that is counted, under a task's figures. */
  Counter counter(MetricGroup task, String ofWhom, String ofKind) {
    MetricGroup group = whose.isEmpty() ? task.addGroup(word()) : task.addGroup(whose, ofWhom);
    boolean one = names.size() == 1 && !names.contains(ofKind);
    return (kind.isEmpty() ? group : group.addGroup(kind, ofKind))
        .counter(one ? names.get(0) : ofKind);
  }

  List<String> names() {
    return names;
  }

  /** Its figures as Prometheus is told them, without what Flink puts before. */
  List<String> figures() {
    String before = (whose.isEmpty() ? word() : whose) + (kind.isEmpty() ? "_" : "_" + kind + "_");
    return names.stream().map(before::concat).toList();
  }
}
