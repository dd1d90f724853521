package org.yujing.detect;

import java.util.List;
import org.yujing.signal.Signal;

/**
 * One copy of a signal on its way to the rules that share a key expression.
 *
 * @param by the key expression, as the rules write it
 * @param key its value on this signal
 * @param counted whether this copy stands for the signal in the counts (one of its copies does)
 */
public record Routed(String by, String key, Signal signal, List<Hit> hits, boolean counted) {
  public Routed {
    hits = List.copyOf(hits);
  }

  /** The same copy, standing for no signal in the counts. */
  public Routed uncounted() {
    return new Routed(by, key, signal, hits, false);
  }

  /** What it is keyed by: one key's state lives in one place. */
  public String address() {
    return by + '\u0000' + key;
  }
}
