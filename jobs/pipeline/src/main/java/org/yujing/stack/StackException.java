package org.yujing.stack;

import java.util.Arrays;

/** The stack cannot do what it is asked to; a saying tells people why. */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Saying saying;
  private final transient Object[] values;

  public StackException(Saying saying, Object... values) {
    super(saying + " " + Arrays.toString(values));
    this.saying = saying;
    this.values = values.clone();
  }

  public Saying saying() {
    return saying;
  }

  public Object[] values() {
    return values.clone();
  }
}
