package org.yujing.queue;

import java.util.Objects;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/** What an item keeps of a warning. */
public record Cause(
    String id, String episode, Kind kind, String rule, String ruleVersion, Level level, long time) {
  public Cause {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(episode, "episode");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(ruleVersion, "ruleVersion");
    Objects.requireNonNull(level, "level");
  }

  /** Whether it is a line that raised or upgraded a warning. */
  boolean raises() {
    return kind != Kind.CLEARED;
  }

  static Cause of(Warning warning) {
    return new Cause(
        warning.id(),
        warning.episode(),
        warning.kind(),
        warning.rule(),
        warning.ruleVersion(),
        warning.level(),
        warning.time());
  }
}
