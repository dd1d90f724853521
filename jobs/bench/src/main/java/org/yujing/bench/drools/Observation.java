package org.yujing.bench.drools;

import org.yujing.bench.contend.WholeSignal;

/** A signal that stays in working memory until no rule can ask for it any more. */
public final class Observation extends SignalFact {
  public Observation(WholeSignal signal) {
    super(signal);
  }
}
