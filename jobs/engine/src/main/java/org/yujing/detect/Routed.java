package org.yujing.detect;

import java.util.List;
import org.yujing.signal.Signal;

/**
 * One copy of a signal on its way to the rules that share a key expression.
 *
 * @param address what it is keyed by: the key expression, as the rules write it, and its value on
 *     this signal; one key's state lives in one place
 * @param counted whether this copy stands for the signal in the counts (one of its copies does)
 */
public record Routed(String address, Signal signal, List<Hit> hits, boolean counted) {
  private static final char END_OF_EXPRESSION = '\u0000';

  public Routed {
    hits = List.copyOf(hits);
  }

  /**
   * @param by the key expression, as the rules write it
   * @param key its value on this signal
   */
  public Routed(String by, String key, Signal signal, List<Hit> hits, boolean counted) {
    this(by + END_OF_EXPRESSION + key, signal, hits, counted);
  }

  /** The same copy, standing for no signal in the counts. */
  public Routed uncounted() {
    return new Routed(address, signal, hits, false);
  }

  /** The key in an address. */
  public static String key(String address) {
    return address.substring(address.indexOf(END_OF_EXPRESSION) + 1);
  }

  public String key() {
    return key(address);
  }
}
