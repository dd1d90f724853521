package org.yujing.detect;

import org.yujing.rule.Rule;

/**
 * A rule that wants a signal.
 *
 * @param rule which one, and in which form, as {@link #rule(Rule)} says: one that has been
 *     rewritten since has other roles
 * @param mask the roles the signal plays in it, a bit each
 */
public record Hit(long rule, long mask) {
  /** Offset and factor of the hash FNV-1a of 64 bits (Fowler, Noll, Vo). */
  private static final long OFFSET = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  /** A rule's name and structure as one number, which is short to send and quick to look up. */
  static long rule(Rule rule) {
    return mix(mix(OFFSET, rule.name()), '\u0000' + rule.structure());
  }

  private static long mix(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * PRIME;
    }
    return mixed;
  }
}
