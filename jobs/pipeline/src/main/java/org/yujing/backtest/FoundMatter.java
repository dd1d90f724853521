package org.yujing.backtest;

/**
 * What people found of one matter, or what is known of it.
 *
 * @param subject type and id, with a space between
 * @param from from when on a warning of it was right or wrong, in milliseconds
 * @param plain when it became plain to everybody: lead time is counted back from here
 * @param until until when
 * @param right whether there was something
 */
public record FoundMatter(
    String subject, String scenario, long from, long plain, long until, boolean right) {}
