package org.yujing.bench.drools;

import org.yujing.bench.contend.WholeSignal;

/** A signal as rules read it. */
public abstract class SignalFact {
  private final WholeSignal signal;

  SignalFact(WholeSignal signal) {
    this.signal = signal;
  }

  public String getTheme() {
    return signal.theme();
  }

  public String getSubject() {
    return signal.subject();
  }

  public String getGrid() {
    return signal.place.grid;
  }

  public double getFigure() {
    return signal.figure();
  }

  public long getTime() {
    return signal.time;
  }
}
