package org.yujing.story;

import java.util.Objects;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * A warning that a story's author expects.
 *
 * @param time in milliseconds of event time, to be met exactly
 * @param at the same time as the author wrote it
 * @param level null for cleared, whose level is not compared
 * @param key as {@link Persons} words it, or "" where any will do
 */
public record Expectation(long time, String at, Kind kind, Level level, String key) {
  public Expectation {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(key, "key");
    if ((level == null) != (kind == Kind.CLEARED)) {
      throw new IllegalArgumentException("raised and upgraded have a level, cleared has none");
    }
  }

  boolean namesKey() {
    return !key.isEmpty();
  }

  boolean fits(Warning warning, Persons persons) {
    return warning.time() == time
        && warning.kind() == kind
        && (level == null || warning.level() == level)
        && (!namesKey() || key.equals(persons.worded(warning.key())));
  }
}
