package org.yujing.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yujing.rule.Rule;
import org.yujing.warning.Level;

/**
 * What one rule did with history.
 *
 * @param matched signals that it judged
 * @param raised warnings by level; every level
 * @param subjects how many it warned of
 * @param items those it opened; of a rule in the shadow those it would open, as if each was closed
 *     as it came
 * @param muted what it held back, by reason
 * @param noisiest the keys it warned of most, most first
 * @param forecasts how good its forecasts were, as the summary of the run says it; null where it
 *     made none
 */
public record RuleFigures(
    Rule rule,
    long matched,
    Map<Level, Long> raised,
    long upgraded,
    long cleared,
    long subjects,
    DailySpread items,
    Precision precision,
    Map<String, Long> muted,
    List<NoisyKey> noisiest,
    RuleCost cost,
    JsonNode forecasts) {

  public RuleFigures {
    raised = new EnumMap<>(raised);
    muted = Map.copyOf(muted);
    noisiest = List.copyOf(noisiest);
  }

  /** Whether it heard nothing and said nothing. */
  public boolean silent() {
    return matched == 0 && raisedInAll() + upgraded + cleared == 0;
  }

  /** Whether it is on trial: what it says becomes nobody's item. */
  public boolean inShadow() {
    return rule.status() == Rule.Status.SHADOW;
  }

  /** Of all levels. */
  public long raisedInAll() {
    return raised.values().stream().mapToLong(Long::longValue).sum();
  }
}
