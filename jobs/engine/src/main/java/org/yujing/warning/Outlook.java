package org.yujing.warning;

/**
 * What is expected of a key in a bucket that is still to come.
 *
 * @param value the forecast, in the unit of what the rule measures
 * @param low the lower end of its interval
 * @param high the upper end of its interval
 * @param confidence how often the interval is meant to hold what comes, above 0 and below 1
 * @param time the start of the bucket it is for, in milliseconds since 1970-01-01T00:00Z
 */
public record Outlook(double value, double low, double high, double confidence, long time) {}
