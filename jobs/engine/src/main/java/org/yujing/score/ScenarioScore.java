package org.yujing.score;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.yujing.simulate.Truth;

/**
 * How a scenario's rules did.
 *
 * @param planted how many truths there were to find
 * @param leads from finding to harm, in milliseconds, the shortest first
 */
public record ScenarioScore(
    int planted,
    List<Long> leads,
    List<Verdict> said,
    List<Truth> missed,
    Map<String, RuleScore> rules) {

  public int found() {
    return leads.size();
  }

  /** The share of what was planted that was found; 1 where nothing was planted. */
  public double recall() {
    return planted == 0 ? 1 : (double) found() / planted;
  }

  public long right() {
    return said.stream().filter(Verdict::right).count();
  }

  public List<Verdict> wrong() {
    return said.stream().filter(verdict -> !verdict.right()).toList();
  }

  /** The share of the episodes that were right; 1 where there are none. */
  public double precision() {
    return said.isEmpty() ? 1 : (double) right() / said.size();
  }

  /** The lead time that so large a share of what was found had at least, in milliseconds. */
  public OptionalLong lead(double share) {
    if (leads.isEmpty()) {
      return OptionalLong.empty();
    }
    int shorter = (int) Math.floor((1 - share) * leads.size() + 1e-9);
    return OptionalLong.of(leads.get(Math.min(shorter, leads.size() - 1)));
  }

  /** Whether it is held to bounds: only where something was planted. */
  public boolean judged() {
    return planted > 0;
  }
}
