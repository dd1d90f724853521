package org.yujing.backtest;

import java.util.List;
import java.util.Map;
import org.yujing.detect.Period;
import org.yujing.warning.Level;

/**
 * What a rule set would have said of history.
 *
 * @param version of the rule set
 * @param period in milliseconds; it ends before it begins where there was no signal
 * @param sources by source, in the sources file's order: what became of its records
 * @param actions what became of people's actions; empty where there were none
 * @param rules by name; those at rest are left out
 * @param counted what counts as an item
 * @param items of all rules together
 * @param subjects how many were warned of
 * @param warnedByDay warnings raised by level and day, those of rules in the shadow not counted
 * @param itemsByDay new matters by day
 */
public record Backtest(
    String version,
    Period period,
    Map<String, Map<String, Long>> sources,
    Map<String, Long> actions,
    List<RuleFigures> rules,
    ItemCount counted,
    DailySpread items,
    long subjects,
    List<Gap> gaps,
    LocalDays days,
    Map<Level, List<Integer>> warnedByDay,
    List<Integer> itemsByDay) {

  /** Whether there was no signal. */
  public boolean empty() {
    return period.from() > period.until();
  }

  /** Warnings that were raised, of all rules but those in the shadow. */
  public long raised() {
    return warnedByDay.values().stream().flatMap(List::stream).mapToLong(Integer::longValue).sum();
  }
}
