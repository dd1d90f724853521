package org.yujing.detect;

import java.io.Serializable;

/**
 * The stretch of event time a run reports on, both ends included, in milliseconds. Signals before
 * it warm the state and say nothing; what would fall due after it does not. A period that ends
 * before it begins reports nothing.
 */
public record Period(long from, long until) implements Serializable {
  public static final Period ALWAYS = new Period(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Whether something that holds at this time is reported. */
  public boolean reports(long time) {
    return time >= from && time <= until;
  }
}
