package org.yujing.detect;

import java.util.ArrayList;
import java.util.List;

/** Throws when one rule holds a warning back: as a mistake in the program would. */
final class TestingLedger implements Ledger {
  private final String breaking;
  private final List<String> failed = new ArrayList<>();
  private final List<String> quarantined = new ArrayList<>();

  TestingLedger(String breaking) {
    this.breaking = breaking;
  }

  List<String> failed() {
    return failed;
  }

  List<String> quarantined() {
    return quarantined;
  }

  @Override
  public void judged(String source, boolean duplicate) {}

  @Override
  public void unheard(String source) {}

  @Override
  public void muted(String rule, MuteReason reason) {
    if (rule.equals(breaking)) {
      throw new IllegalStateException("as a mistake would");
    }
  }

  @Override
  public void unknown(String rule) {}

  @Override
  public void capped(String rule) {}

  @Override
  public void failed(String rule, RuntimeException why) {
    failed.add(rule);
  }

  @Override
  public void quarantined(String rule, RuntimeException why) {
    quarantined.add(rule);
  }
}
