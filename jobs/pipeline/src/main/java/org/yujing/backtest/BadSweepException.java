package org.yujing.backtest;

import java.util.Arrays;

/** A sweep that cannot be done; the code names a sentence for people. */
public final class BadSweepException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient Object[] values;

  /** {@code values}: what the sentence needs. */
  BadSweepException(String code, Object... values) {
    super(code + " " + Arrays.toString(values));
    this.code = code;
    this.values = values;
  }

  public String code() {
    return code;
  }

  public Object[] values() {
    return values.clone();
  }
}
