package org.yujing.command;

import java.util.List;
import org.yujing.backtest.LocalDays;
import org.yujing.backtest.RuleSweep;
import org.yujing.backtest.VariantFigures;

/**
 * What a sweep found.
 *
 * @param known where it is known from what was right: {@code dispositions}, {@code truth} or {@code
 *     none}
 */
record SweepResult(RuleSweep sweep, LocalDays days, String known, List<VariantFigures> figures) {}
