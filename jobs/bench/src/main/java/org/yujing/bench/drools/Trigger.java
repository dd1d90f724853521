package org.yujing.bench.drools;

import org.yujing.bench.contend.WholeSignal;

/** The signal that has just come: what looks back starts from it, and it is gone afterwards. */
public final class Trigger extends SignalFact {
  public Trigger(WholeSignal signal) {
    super(signal);
  }
}
