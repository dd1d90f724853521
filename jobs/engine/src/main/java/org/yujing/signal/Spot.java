package org.yujing.signal;

/**
 * Where a record is found again: on a line of a file, or at an offset of a topic's partition.
 *
 * @param line on which it starts, from 1; 0 of a message
 * @param partition of the topic; {@link #NONE} in a file
 * @param offset in the partition; {@link #NONE} in a file
 */
public record Spot(long line, int partition, long offset) {
  public static final int NONE = -1;

  /** Of a record in a file. */
  public static Spot line(long line) {
    return new Spot(line, NONE, NONE);
  }

  /** Of a message of a topic. */
  public static Spot message(int partition, long offset) {
    return new Spot(0, partition, offset);
  }

  public boolean inTopic() {
    return partition != NONE;
  }
}
