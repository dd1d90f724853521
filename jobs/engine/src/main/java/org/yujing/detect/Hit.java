package org.yujing.detect;

import org.yujing.rule.Rule;

/**
 * A rule that wants a signal.
 *
 * @param mask the roles the signal plays in it, a bit each
 * @param structure of the rule that said so: one that has been rewritten since has other roles
 */
public record Hit(String rule, long mask, long structure) {

  /** The structure of a rule, as hits carry it. */
  static long structure(Rule rule) {
    return Long.parseLong(rule.structure(), 16);
  }
}
