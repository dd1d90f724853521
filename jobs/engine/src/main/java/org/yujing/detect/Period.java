package org.yujing.detect;

import java.io.Serializable;

/**
 * The stretch of event time a run reports on, both ends included, in milliseconds. Signals before
 * it warm the state and say nothing; what would fall due after it does not.
 */
public record Period(long from, long until) implements Serializable {
  public static final Period ALWAYS = new Period(Long.MIN_VALUE, Long.MAX_VALUE);

  public Period {
    if (from > until) {
      throw new IllegalArgumentException("a period starts before it ends");
    }
  }
}
