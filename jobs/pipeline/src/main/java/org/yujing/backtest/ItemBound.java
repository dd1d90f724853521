package org.yujing.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * How many items a day people can deal with: held against the 95th percentile of each rule and of
 * all rules together. Nobody gets items of a rule in the shadow.
 *
 * @param most a day
 */
public record ItemBound(long most) {

  /**
   * Something that is beyond.
   *
   * @param rule "" for all rules together
   */
  public record Broken(String rule, DailySpread items) {}

  /** What is beyond it; all rules together come first. */
  public List<Broken> broken(Backtest backtest) {
    List<Broken> broken = new ArrayList<>();
    if (backtest.items().high() > most) {
      broken.add(new Broken("", backtest.items()));
    }
    for (RuleFigures rule : backtest.rules()) {
      if (!rule.inShadow() && rule.items().high() > most) {
        broken.add(new Broken(rule.rule().name(), rule.items()));
      }
    }
    return broken;
  }
}
