package org.yujing.rule;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.yujing.signal.Stream;

/**
 * One rule as its author meant it, every expression checked and compiled. Nullable: {@code where},
 * {@code quiet}, {@code season}, {@code unless}.
 *
 * @param streams every stream the rule or one of its parts reads
 * @param by the parts of the key, joined by {@code |}
 * @param version the content hash of the rule set it came in
 * @param structure a hash of what the rule's state depends on: streams, condition, key, detector
 *     and zone. A rule that keeps it across versions keeps its state.
 */
public record Rule(
    String name,
    String pack,
    String scenario,
    String title,
    Status status,
    String why,
    String source,
    Set<Stream> streams,
    Formula where,
    List<Formula> by,
    Detector detector,
    Levels levels,
    Duration quiet,
    Season season,
    Formula unless,
    Message message,
    SubjectKind subject,
    ZoneId zone,
    String version,
    String structure) {

  public Rule {
    by = List.copyOf(by);
    if (streams.isEmpty() || by.isEmpty()) {
      throw new IllegalArgumentException("a rule has a stream and a key: " + name);
    }
  }

  /** The same rule in another rule set. */
  Rule in(String ruleSet) {
    return new Rule(
        name, pack, scenario, title, status, why, source, streams, where, by, detector, levels,
        quiet, season, unless, message, subject, zone, ruleSet, structure);
  }

  /** Whether it warns, warns in the shadow, or rests. */
  public enum Status {
    LIVE,
    SHADOW,
    OFF
  }

  /** Some colours higher while the calendar is in season. */
  public record Season(String calendar, int shift) {}

  /** Whom or what a warning is about. */
  public enum SubjectKind {
    TARGET,
    GRID,
    COMPLAINANT,
    DEVICE,
    KEY
  }

  /**
   * How long a second signal of one identity is a duplicate: the longest window, 24 hours at least.
   */
  public Duration identityKept() {
    Duration day = Duration.ofHours(24);
    return detector.span().compareTo(day) > 0 ? detector.span() : day;
  }
}
