package org.yujing.command;

import java.util.List;
import org.yujing.backtest.Backtest;
import org.yujing.backtest.ItemBound;
import org.yujing.backtest.WarningComparison;

/**
 * What a backtest found. Nullable where nothing was asked for: {@code before}, {@code comparison},
 * {@code bound}.
 */
record BacktestResult(
    Backtest after, Backtest before, WarningComparison comparison, ItemBound bound) {

  /** What is beyond the bound; empty without one. */
  List<ItemBound.Broken> broken() {
    return bound == null ? List.of() : bound.broken(after);
  }
}
