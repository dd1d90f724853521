package org.yujing.queue;

import java.util.Objects;

/**
 * An item's rest.
 *
 * @param since when it began, in milliseconds
 * @param until when it ends by itself
 * @param from the state it goes back to
 */
public record Suspension(long since, long until, State from, String reason) {
  public Suspension {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(reason, "reason");
  }
}
