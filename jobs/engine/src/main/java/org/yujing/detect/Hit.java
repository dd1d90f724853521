package org.yujing.detect;

/**
 * A rule that wants a signal.
 *
 * @param mask the roles the signal plays in it, a bit each
 */
public record Hit(String rule, long mask) {}
