package org.yujing.command;

import java.util.Comparator;
import org.yujing.signal.RawRecord;

/**
 * One record of a file on its way into a topic.
 *
 * @param time by which it is played, in milliseconds: its own, or that of the record before it in
 *     its file where it has none
 * @param place counts the records of its file
 * @param key what it is told apart by; "" where that cannot be read
 */
record FeedLine(long time, long place, RawRecord raw, String key) implements Comparable<FeedLine> {
  private static final Comparator<FeedLine> ORDER =
      Comparator.comparingLong(FeedLine::time).thenComparingLong(FeedLine::place);

  @Override
  public int compareTo(FeedLine other) {
    return ORDER.compare(this, other);
  }
}
