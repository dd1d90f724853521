package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.yujing.warning.Evidence;

/**
 * The steps of a sequence that have happened, as a chain of signals from the newest back.
 *
 * @param position what it waits for
 * @param start the time of its first signal
 * @param count of its signals; of many only the newest are in the chain
 * @param time of its newest signal
 * @param id of its newest signal
 * @param before the match without its newest signal, or null
 */
record PartialMatch(
    int position, long start, int count, long time, String id, PartialMatch before) {

  static PartialMatch begun(int position, long time, String id) {
    return new PartialMatch(position, time, 1, time, id, null);
  }

  PartialMatch at(int other) {
    return other == position ? this : new PartialMatch(other, start, count, time, id, before);
  }

  PartialMatch with(int next, long newTime, String newId) {
    PartialMatch kept = count % Evidence.MOST_IDS == 0 ? shortened() : this;
    return new PartialMatch(next, start, count + 1, newTime, newId, kept);
  }

  /** Whether it begins after the last signal of another. */
  boolean beginsAfter(PartialMatch other) {
    return start > other.time || (start == other.time && firstId().compareTo(other.id) > 0);
  }

  /** Whether it can still complete whenever an earlier one at the same position can. */
  boolean outlasts(PartialMatch earlier) {
    return start > earlier.start || time >= earlier.time;
  }

  private String firstId() {
    PartialMatch first = this;
    while (first.before != null) {
      first = first.before;
    }
    return first.id;
  }

  Evidence evidence() {
    List<String> ids = newest().stream().map(PartialMatch::id).toList();
    return new Evidence(count, start, time, ids);
  }

  /** Its newest signals, in order, as many as evidence has. */
  private Deque<PartialMatch> newest() {
    Deque<PartialMatch> newest = new ArrayDeque<>();
    PartialMatch match = this;
    while (match != null && newest.size() < Evidence.MOST_IDS) {
      newest.addFirst(match);
      match = match.before;
    }
    return newest;
  }

  /** The same without the signals that no evidence will have. */
  private PartialMatch shortened() {
    PartialMatch match = null;
    for (PartialMatch signal : newest()) {
      match = new PartialMatch(position, start, signal.count, signal.time, signal.id, match);
    }
    return match;
  }

  void write(DataOutput out) throws IOException {
    out.writeShort(position);
    out.writeInt(count);
    if (count > Evidence.MOST_IDS) {
      out.writeLong(start);
    }
    for (PartialMatch signal : newest()) {
      out.writeLong(signal.time);
      writeText(signal.id, out);
    }
  }

  static PartialMatch read(DataInput in) throws IOException {
    int position = in.readShort();
    int count = in.readInt();
    int written = Math.min(count, Evidence.MOST_IDS);
    long start = count > written ? in.readLong() : 0;
    PartialMatch match = null;
    for (int number = count - written + 1; number <= count; number++) {
      long time = in.readLong();
      start = number == 1 ? time : start;
      match = new PartialMatch(position, start, number, time, readText(in), match);
    }
    return match;
  }
}
