package org.yujing.detect;

import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How much each rule has said of late. A rule that matches everything would bury what the others
 * say: beyond a limit its raises are held back, and one warning says so. Each task counts its own.
 */
public final class Storms {
  private final Limit limit;
  private final Map<String, Said> byRule = new HashMap<>();

  /**
   * How much one rule may raise in one task.
   *
   * @param most so many in one stretch
   * @param within how long a stretch is; stretches are counted from 1970-01-01T00:00Z
   */
  public record Limit(long most, Duration within) implements Serializable {
    /** No rule says too much. */
    public static final Limit NONE = new Limit(Long.MAX_VALUE, Duration.ofHours(1));

    public Limit {
      if (most < 1 || within.toMillis() < 1) {
        throw new IllegalArgumentException("a limit lets something through: " + most);
      }
    }
  }

  /**
   * What a rule raised in a stretch of time.
   *
   * @param stretch counted from 1970
   */
  public record Said(long stretch, long raised) {}

  /** With what was counted before a restart. */
  public Storms(Limit limit, Map<String, Said> byRule) {
    this.limit = limit;
    this.byRule.putAll(byRule);
  }

  /** Where every rule may say what it wants. */
  public static Storms none() {
    return new Storms(Limit.NONE, Map.of());
  }

  /** By rule, for a restart. */
  public Map<String, Said> said() {
    return Map.copyOf(byRule);
  }

  /** Counts one more raise, at {@code time} in milliseconds. */
  Room raise(String rule, long time) {
    if (limit.most() == Long.MAX_VALUE) {
      return Room.ENOUGH;
    }
    long stretch = Math.floorDiv(time, limit.within().toMillis());
    Said before = byRule.get(rule);
    long raised = before == null || before.stretch() != stretch ? 1 : before.raised() + 1;
    byRule.put(rule, new Said(stretch, raised));
    if (raised <= limit.most()) {
      return Room.ENOUGH;
    }
    return raised == limit.most() + 1 ? Room.FILLED : Room.FULL;
  }

  Limit limit() {
    return limit;
  }

  /** Whether there is room for one more. */
  enum Room {
    ENOUGH,
    /** This is the first that there is none for. */
    FILLED,
    FULL
  }
}
