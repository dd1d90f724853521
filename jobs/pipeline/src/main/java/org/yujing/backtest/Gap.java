package org.yujing.backtest;

/**
 * A stretch without a signal that is long for its source.
 *
 * @param from in milliseconds, as {@code until} is
 * @param usual of a hundred of its silences ninety-nine are not longer, in milliseconds
 */
public record Gap(String source, long from, long until, long usual) {}
