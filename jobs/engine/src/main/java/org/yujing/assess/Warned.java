package org.yujing.assess;

import java.time.Duration;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * A warning of the subject, as assessment rules see it: there it is called {@code Warning}. Every
 * look at it is counted, since only warnings are many.
 */
public final class Warned {
  private final Warning warning;
  private final long now;
  private final boolean current;
  private final Looks looks;

  /**
   * @param current whether it is the one being assessed
   * @param now when, in milliseconds
   */
  Warned(Warning warning, boolean current, long now, Looks looks) {
    this.warning = warning;
    this.current = current;
    this.now = now;
    this.looks = looks;
  }

  /** The warning rule's name. */
  public String getRule() {
    looks.look();
    return warning.rule();
  }

  public String getScenario() {
    looks.look();
    return warning.scenario();
  }

  public String getLevel() {
    looks.look();
    return warning.level().word();
  }

  public String getTitle() {
    looks.look();
    return warning.title();
  }

  public String getMessage() {
    looks.look();
    return warning.message();
  }

  /** What tells it from the subject's other warnings. */
  public String getEpisode() {
    looks.look();
    return warning.episode();
  }

  public String getGrid() {
    looks.look();
    return warning.place().getOrDefault("grid", "").toString();
  }

  /** The measured figure; 0 where there is none. */
  public double getValue() {
    looks.look();
    return figure(warning.value());
  }

  public double getThreshold() {
    looks.look();
    return figure(warning.threshold());
  }

  /** How many signals it rests on. */
  public double getSignals() {
    looks.look();
    return warning.evidence().count();
  }

  /** Whole days since it was said; 0 for the current one. */
  public double getDaysAgo() {
    looks.look();
    return ago().toDays();
  }

  /** Whole hours since it was said. */
  public double getHoursAgo() {
    looks.look();
    return ago().toHours();
  }

  /** Whether it is the one being assessed. */
  public boolean isCurrent() {
    looks.look();
    return current;
  }

  /** Whether what it warned of is over. */
  public boolean isCleared() {
    looks.look();
    return warning.kind() == Kind.CLEARED;
  }

  /** Whether it is of a level or a worse one. */
  public boolean reaches(String level) {
    looks.look();
    return Level.of(level).map(least -> !least.above(warning.level())).orElse(false);
  }

  /** The rule behind it, without counting: for those who look at matches. */
  String source() {
    return warning.rule();
  }

  /** Drools takes what is not a number for the largest of all. */
  private static double figure(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private Duration ago() {
    return Duration.ofMillis(Math.max(0, now - warning.time()));
  }
}
