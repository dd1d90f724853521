/**
 * What a rule set would have said of history, held against another and against what people found;
 * one setting of a rule at many values; why something was said. Takes what a run wrote, gives
 * figures; knows no cluster.
 */
package org.yujing.backtest;
