package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yujing.signal.Signal;

/**
 * The signals that a rule has judged of one key, so that the same one counts once. An id made of
 * device, metric and time can only come again at its own moment, and is known that long.
 */
final class Identities {
  /** When each was first judged, oldest first: signals are judged in order of time. */
  private final Map<String, Long> judgedAt = new LinkedHashMap<>();

  private final Set<String> ofThisMoment = new HashSet<>();
  private long moment;
  private long newest = Long.MIN_VALUE;

  /**
   * Whether this signal is a first one.
   *
   * @param kept for how long a second one is a duplicate, in milliseconds
   */
  boolean first(Signal signal, long kept) {
    String identity = signal.source() + '\u0000' + signal.id();
    if (signal.derivedId()) {
      return firstOfMoment(identity, signal.time());
    }
    forget(signal.time() - kept);
    newest = judgedAt.containsKey(identity) ? newest : signal.time();
    return judgedAt.putIfAbsent(identity, signal.time()) == null;
  }

  private boolean firstOfMoment(String identity, long time) {
    if (time != moment) {
      ofThisMoment.clear();
      moment = time;
    }
    return ofThisMoment.add(identity);
  }

  private void forget(long until) {
    Iterator<Long> oldest = judgedAt.values().iterator();
    while (oldest.hasNext() && oldest.next() <= until) {
      oldest.remove();
    }
  }

  /** Until when one of them must be known, in milliseconds. */
  long keptUntil(long kept) {
    return judgedAt.isEmpty() ? Long.MIN_VALUE : newest + kept;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(newest);
    out.writeLong(moment);
    out.writeInt(ofThisMoment.size());
    for (String identity : ofThisMoment) {
      writeText(identity, out);
    }
    out.writeInt(judgedAt.size());
    for (Map.Entry<String, Long> entry : judgedAt.entrySet()) {
      writeText(entry.getKey(), out);
      out.writeLong(entry.getValue());
    }
  }

  static Identities read(DataInput in) throws IOException {
    Identities identities = new Identities();
    identities.newest = in.readLong();
    identities.moment = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      identities.ofThisMoment.add(readText(in));
    }
    for (int left = in.readInt(); left > 0; left--) {
      identities.judgedAt.put(readText(in), in.readLong());
    }
    return identities;
  }
}
