package org.yujing.detect;

import org.yujing.signal.PackedSignal;
import org.yujing.signal.Signal;

/**
 * One copy of a signal on its way to the rules that share a key expression.
 *
 * @param address what it is keyed by: the key expression, as the rules write it, and its value on
 *     this signal; one key's state lives in one place
 * @param packed the signal, which all of its copies share
 * @param counted whether this copy stands for the signal in the counts (one of its copies does)
 */
public record Routed(String address, PackedSignal packed, Hits hits, boolean counted) {
  private static final char END_OF_EXPRESSION = '\u0000';

  /**
   * @param by the key expression, as the rules write it
   * @param key its value on this signal
   */
  public Routed(String by, String key, PackedSignal packed, Hits hits, boolean counted) {
    this(by + END_OF_EXPRESSION + key, packed, hits, counted);
  }

  public Signal signal() {
    return packed.signal();
  }

  /** The signal's, in milliseconds. */
  public long time() {
    return packed.time();
  }

  /** The same copy, standing for no signal in the counts. */
  public Routed uncounted() {
    return new Routed(address, packed, hits, false);
  }

  /** The key in an address. */
  public static String key(String address) {
    return address.substring(address.indexOf(END_OF_EXPRESSION) + 1);
  }

  public String key() {
    return key(address);
  }
}
