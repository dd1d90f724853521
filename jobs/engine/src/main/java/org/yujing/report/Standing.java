package org.yujing.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.yujing.queue.Clocks;
import org.yujing.queue.Item;
import org.yujing.queue.State;

/**
 * How an open item stands: what has to be known of it at the end of a period.
 *
 * @param acceptBy the deadline that its unit has yet to meet by accepting it, in milliseconds; null
 *     where there is none
 * @param resolveBy the same of resolving it
 * @param rests whether it is suspended
 */
public record Standing(Long acceptBy, Long resolveBy, boolean rests) {

  /** Null where an item is not open, or there is none. */
  static Standing of(Item item) {
    if (item == null || !item.state().open()) {
      return null;
    }
    State state = awake(item);
    Clocks clocks = item.clocks();
    return new Standing(
        state == State.ASSIGNED ? running(clocks.acceptBy(), item) : null,
        state == State.RESOLVED ? null : running(clocks.resolveBy(), item),
        item.suspension() != null);
  }

  /** The state of an item, or the one that it rests from. */
  static State awake(Item item) {
    return item.suspension() == null ? item.state() : item.suspension().from();
  }

  /** A rest stops the clocks that have not run out. */
  private static Long running(Long deadline, Item item) {
    boolean stopped =
        deadline != null && item.suspension() != null && deadline >= item.suspension().since();
    return stopped ? null : deadline;
  }

  /** The first deadline that it may miss, or has missed; {@link Periods#NEVER} without any. */
  long due() {
    return Math.min(
        acceptBy == null ? Periods.NEVER : acceptBy, resolveBy == null ? Periods.NEVER : resolveBy);
  }

  public void write(DataOutput out) throws IOException {
    writeTime(acceptBy, out);
    writeTime(resolveBy, out);
    out.writeBoolean(rests);
  }

  /** As {@link #write} wrote it. */
  public static Standing read(DataInput in) throws IOException {
    return new Standing(readTime(in), readTime(in), in.readBoolean());
  }

  /** A time that may be null. */
  public static void writeTime(Long time, DataOutput out) throws IOException {
    out.writeBoolean(time != null);
    if (time != null) {
      out.writeLong(time);
    }
  }

  /** As {@link #writeTime} wrote it. */
  public static Long readTime(DataInput in) throws IOException {
    return in.readBoolean() ? (Long) in.readLong() : null;
  }
}
