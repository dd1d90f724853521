package org.yujing.queue;

import java.util.Objects;

/**
 * One change of an item: a line of its history. Nullable: {@code before} where it opened, {@code
 * cause} where no warning did it.
 *
 * @param time when it happened, in milliseconds of event time
 * @param by who did it: a person, or one of {@link #BY_WARNING}, {@link #BY_RULE}, {@link
 *     #BY_CLOCK}
 * @param unit the person's unit, or ""
 * @param action the id of the disposition that did it, or ""
 * @param why in words, or ""
 */
public record Change(
    What what,
    long time,
    Item before,
    Item after,
    String by,
    String unit,
    String action,
    String why,
    Cause cause) {
  public static final String BY_WARNING = "warning";
  public static final String BY_RULE = "rule";
  public static final String BY_CLOCK = "clock";

  public Change {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(why, "why");
  }
}
