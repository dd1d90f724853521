package org.yujing.assess;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yujing.reference.Tier;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleSet;
import org.yujing.warning.Level;

/**
 * The cases that routing tables are for: of every live scenario the levels that its rules can say,
 * at the tiers from the level's start up to the city.
 *
 * @param levels by scenario
 */
record Reachable(SortedMap<String, Set<Level>> levels, Policy policy) {

  static Reachable of(RuleSet rules, Policy policy) {
    SortedMap<String, Set<Level>> levels = new TreeMap<>();
    for (Rule rule : rules.rules()) {
      if (rule.status() == Rule.Status.LIVE) {
        levels
            .computeIfAbsent(rule.scenario(), any -> EnumSet.noneOf(Level.class))
            .addAll(levels(rule));
      }
    }
    return new Reachable(levels, policy);
  }

  /** Those it has a threshold for, and those that a season makes of them. */
  private static Set<Level> levels(Rule rule) {
    Set<Level> levels = EnumSet.copyOf(rule.levels().thresholds().keySet());
    if (rule.season() != null) {
      rule.levels()
          .thresholds()
          .keySet()
          .forEach(level -> levels.add(level.sharper(rule.season().shift())));
    }
    return levels;
  }

  /** Where an item of a level can be. */
  Set<Tier> tiers(Level level) {
    return EnumSet.range(policy.start().get(level), Tier.CITY);
  }
}
