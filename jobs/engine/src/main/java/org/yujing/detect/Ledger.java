package org.yujing.detect;

import java.util.function.IntSupplier;

/** Keeps count of what would otherwise just be gone. A ledger takes down what it has use for. */
public interface Ledger {
  /** A signal was judged, or was a duplicate of one that was. */
  default void judged(String source, boolean duplicate) {}

  /** A signal came for rules that are gone, were rewritten, or are put aside. */
  default void unheard(String source) {}

  /** A rule judged a signal that its conditions ask for. */
  default void matched(String rule) {}

  /**
   * A rule begins to judge.
   *
   * @return when, in a time of the ledger's own, or 0 where nobody measures how long it takes
   */
  default long begin() {
    return 0;
  }

  /** What was measured from {@code began} on is over. */
  default void end(String rule, long began) {}

  /** A rule begins to remember a key. */
  default void begun(String rule) {}

  /**
   * A rule remembers a key, and has looked at it.
   *
   * @param size how many bytes that is at rest; what it costs to ask is paid by who asks
   */
  default void remembered(String rule, IntSupplier size) {}

  /** A rule remembers nothing of a key any more. */
  default void over(String rule) {}

  /**
   * A bucket came for which something had been forecast one bucket before.
   *
   * @param error by how much the forecast was off, as a share of what came; NaN where 0 came
   * @param covered whether what came lies in the forecast's interval
   */
  default void foretold(String rule, double error, boolean covered) {}

  /**
   * A rule measured a figure.
   *
   * @param time the moment that it is of, in milliseconds
   */
  default void measured(String rule, long time, Figure figure) {}

  /** A warning was held back. */
  default void muted(String rule, MuteReason reason) {}

  /** An expression of the rule ended in an error or an unknown. */
  default void unknown(String rule) {}

  /** A limit on partial matches bit. */
  default void capped(String rule) {}

  /** The rule threw on a signal, which it then did not judge. */
  default void failed(String rule, RuntimeException why) {}

  /** The rule failed too often: it judges nothing more until there is another rule set. */
  default void quarantined(String rule, RuntimeException why) {}

  /** Counts nothing. */
  Ledger NONE = new Ledger() {};
}
