package org.yujing.backtest;

/**
 * One more matter for people.
 *
 * @param rule whose warning it was
 * @param time in milliseconds
 */
public record OpenedItem(String rule, long time) {}
