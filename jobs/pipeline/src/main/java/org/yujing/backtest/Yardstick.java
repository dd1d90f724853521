package org.yujing.backtest;

import java.util.List;
import java.util.Set;
import org.yujing.warning.Warning;

/** What is known of right and wrong, to hold a rule's warnings against. */
public interface Yardstick {
  /** Whether anything is known of what the rule looks for. */
  boolean known();

  /** What a rule's warnings, raised and upgraded, come to. */
  Measured measure(List<Warning> said);

  /**
   * What came of it.
   *
   * @param right what was there and was warned of
   * @param wrong how often there was nothing
   * @param leads from the first warning of each until it was plain, in milliseconds
   */
  record Measured(Set<Object> right, long wrong, List<Long> leads) {}
}
