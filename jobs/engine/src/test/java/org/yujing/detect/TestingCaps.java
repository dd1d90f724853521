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

  @Override
  public void judged(String source, boolean duplicate) {}

  @Override
  public void unheard(String source) {}

  @Override
  public void muted(String rule, MuteReason reason) {}

  @Override
  public void unknown(String rule) {}

  @Override
  public void failed(String rule, RuntimeException why) {}

  @Override
  public void quarantined(String rule, RuntimeException why) {}
}
