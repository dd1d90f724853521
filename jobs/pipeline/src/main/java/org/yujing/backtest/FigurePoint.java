package org.yujing.backtest;

import org.yujing.warning.Level;

/**
 * What a rule measured of a key at one moment.
 *
 * @param time in milliseconds
 * @param value NaN where there was no figure
 * @param level the colour it reaches; null where it reaches none
 */
public record FigurePoint(long time, double value, Level level) {}
