package org.yujing.warning;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/**
 * One change of a warning, as dashboards read it.
 *
 * @param time the event time at which it holds, in milliseconds since 1970-01-01T00:00Z
 * @param zone the rule's zone, in which the times are written
 * @param place the canonical place fields that are known
 * @param value the measured figure; infinite where a surge has no bound
 * @param threshold the figure at which this colour is reached, or for cleared the line it fell
 *     under
 * @param forecast what the figure was foretold from, or null where the rule forecasts nothing
 */
public record Warning(
    String id,
    String episode,
    Kind kind,
    String rule,
    String ruleVersion,
    String scenario,
    String title,
    String message,
    Level level,
    long time,
    ZoneId zone,
    Subject subject,
    String key,
    Map<String, Object> place,
    double value,
    double threshold,
    Evidence evidence,
    Outlook forecast,
    boolean shadow)
    implements Comparable<Warning> {

  private static final Comparator<Warning> ORDER =
      Comparator.comparingLong(Warning::time)
          .thenComparing(Warning::rule)
          .thenComparing(Warning::key)
          .thenComparing(Warning::kind)
          .thenComparing(Warning::level)
          .thenComparing(Warning::id);

  public Warning {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(evidence, "evidence");
    place = Map.copyOf(place);
  }

  /** A warning without a forecast. */
  public Warning(
      String id,
      String episode,
      Kind kind,
      String rule,
      String ruleVersion,
      String scenario,
      String title,
      String message,
      Level level,
      long time,
      ZoneId zone,
      Subject subject,
      String key,
      Map<String, Object> place,
      double value,
      double threshold,
      Evidence evidence,
      boolean shadow) {
    this(
        id,
        episode,
        kind,
        rule,
        ruleVersion,
        scenario,
        title,
        message,
        level,
        time,
        zone,
        subject,
        key,
        place,
        value,
        threshold,
        evidence,
        null,
        shadow);
  }

  /** The same as if a live rule of that name had said it. */
  public Warning live(String name) {
    return new Warning(
        id,
        episode,
        kind,
        name,
        ruleVersion,
        scenario,
        title,
        message,
        level,
        time,
        zone,
        subject,
        key,
        place,
        value,
        threshold,
        evidence,
        forecast,
        false);
  }

  /** By time, then rule, key and kind: the order of warning files. */
  @Override
  public int compareTo(Warning other) {
    return ORDER.compare(this, other);
  }
}
