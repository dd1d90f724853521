package org.yujing.report;

/**
 * How long something took, in hours with two decimals.
 *
 * @param count how often it happened
 * @param median half of the times were at most this long; NaN where there were none
 * @param p90 nine in ten were at most this long
 */
public record Hours(int count, double median, double p90) {
  public static final Hours NONE = new Hours(0, Double.NaN, Double.NaN);
}
