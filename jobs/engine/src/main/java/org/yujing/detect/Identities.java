package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yujing.signal.Signal;

/**
 * When the signals of one key were judged, so that the same one counts once. An id made of device,
 * metric and time can only come again at its own time; it is forgotten after it.
 */
public final class Identities {
  /** Oldest first: signals are judged in order of time. */
  private final Map<String, Long> judgedAt = new LinkedHashMap<>();

  /** When this signal's identity was judged before, or null. */
  Long before(Signal signal) {
    return judgedAt.get(identity(signal));
  }

  void judged(Signal signal) {
    String identity = identity(signal);
    judgedAt.remove(identity);
    judgedAt.put(identity, signal.time());
  }

  /** Forgets what was judged {@code kept} milliseconds before {@code time} or earlier. */
  void forget(long time, long kept) {
    Iterator<Long> oldest = judgedAt.values().iterator();
    while (oldest.hasNext() && oldest.next() + kept <= time) {
      oldest.remove();
    }
  }

  void forgetDerived(Signal signal) {
    if (signal.derivedId()) {
      judgedAt.remove(identity(signal));
    }
  }

  public boolean isEmpty() {
    return judgedAt.isEmpty();
  }

  /** The time of the oldest one, or {@link Long#MAX_VALUE}. */
  long oldest() {
    return judgedAt.isEmpty() ? Long.MAX_VALUE : judgedAt.values().iterator().next();
  }

  private static String identity(Signal signal) {
    return signal.source() + '\u0000' + signal.id();
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(judgedAt.size());
    for (Map.Entry<String, Long> entry : judgedAt.entrySet()) {
      writeText(entry.getKey(), out);
      out.writeLong(entry.getValue());
    }
  }

  public static Identities read(DataInput in) throws IOException {
    Identities identities = new Identities();
    for (int left = in.readInt(); left > 0; left--) {
      identities.judgedAt.put(readText(in), in.readLong());
    }
    return identities;
  }
}
