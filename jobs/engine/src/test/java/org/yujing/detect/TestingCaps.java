package org.yujing.detect;

/** Counts how often a limit on partial matches bit. */
final class TestingCaps implements Ledger {
  private int caps;

  int caps() {
    return caps;
  }

  @Override
  public void capped(String rule) {
    caps++;
  }
}
