package org.yujing.pipeline;

import java.util.function.LongConsumer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.yujing.detect.Quarantine;
import org.yujing.warning.Kind;
import org.yujing.warning.Warning;

/** What a task of judges shows: how its rules stand, and how late warnings are. */
final class JudgeFigures {
  private final Headcount keys;
  private final Headcount asides = new Headcount();
  private LongConsumer raisedAfter;

  private JudgeFigures(Headcount keys) {
    this.keys = keys;
  }

  static JudgeFigures restore(StateInitializationContext context) throws Exception {
    return new JudgeFigures(Headcount.restore(context, "keys"));
  }

  /** Shows them; some may be put aside since before a restart. */
  void show(Counts counts, Quarantine quarantine) {
    keys.show((rule, now) -> counts.show(GaugeOf.KEYS, rule, now));
    asides.show((rule, now) -> counts.show(GaugeOf.PUT_ASIDE, rule, now));
    raisedAfter = counts.spread(GaugeOf.RAISED_AFTER);
    putAside(quarantine, 1);
  }

  /** Of how many keys each rule remembers something. */
  Headcount keys() {
    return keys;
  }

  void putAside(String rule) {
    asides.add(rule, 1);
  }

  /** No rule will be put aside any more. */
  void takeBack(Quarantine quarantine) {
    putAside(quarantine, -1);
  }

  private void putAside(Quarantine quarantine, int more) {
    quarantine.failures().keySet().stream()
        .filter(quarantine::holds)
        .forEach(rule -> asides.add(rule, more));
  }

  /** A warning is said at {@code now}. */
  void said(Warning warning, long now) {
    if (warning.kind() == Kind.RAISED) {
      raisedAfter.accept(now - warning.time());
    }
  }

  void snapshot() throws Exception {
    keys.snapshot();
  }
}
