package org.yujing.backtest;

import org.yujing.warning.Subject;

/**
 * A key that a rule warned of, and how often.
 *
 * @param subject of its newest warning
 * @param raised how many warnings
 * @param share of all that the rule raised, 0 to 1
 */
public record NoisyKey(String rule, String key, Subject subject, long raised, double share) {}
