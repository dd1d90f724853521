package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yujing.rule.Detector.NewValue;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;

/** 1 when a value was not seen for this key in (t − history, t]; a key's first value is not new. */
final class NewMeter implements Meter<NewMeter.Values> {
  private final Probe probe;
  private final NewValue wanted;
  private final long history;
  private final Levels levels;

  NewMeter(NewValue wanted, Levels levels, Probe probe) {
    this.probe = probe;
    this.wanted = wanted;
    this.history = wanted.history().toMillis();
    this.levels = levels;
  }

  @Override
  public Values nothingSeen() {
    return new Values();
  }

  @Override
  public Figure arrive(Values seen, Arrival arrival) {
    String value = probe.text(wanted.of(), arrival);
    if (value.isEmpty()) {
      return null;
    }
    forget(seen, arrival.time());
    boolean isNew = !seen.lastSeen.isEmpty() && !seen.lastSeen.containsKey(value);
    seen.lastSeen.remove(value);
    seen.lastSeen.put(value, arrival.time());
    seen.newest = arrival.time();
    seen.evidence = MatchMeter.Latest.only(arrival);
    return Figure.of(isNew ? 1 : 0, levels);
  }

  private void forget(Values seen, long time) {
    Iterator<Long> oldest = seen.lastSeen.values().iterator();
    while (oldest.hasNext() && oldest.next() + history <= time) {
      oldest.remove();
    }
  }

  @Override
  public Figure elapse(Values seen, long time) {
    return null;
  }

  @Override
  public long due(Values seen, boolean open) {
    return NEVER;
  }

  @Override
  public long keptUntil(Values seen) {
    return seen.lastSeen.isEmpty() ? Long.MIN_VALUE : seen.newest + history;
  }

  @Override
  public Evidence evidence(Values seen) {
    return seen.evidence;
  }

  @Override
  public Values read(DataInput in) throws IOException {
    Values seen = new Values();
    for (int left = in.readInt(); left > 0; left--) {
      String value = readText(in);
      seen.newest = in.readLong();
      seen.lastSeen.put(value, seen.newest);
    }
    return seen;
  }

  /** When each value was last seen, the longest ago first. */
  static final class Values implements Seen {
    private final Map<String, Long> lastSeen = new LinkedHashMap<>();
    private long newest;
    private Evidence evidence = Evidence.NONE;

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeInt(lastSeen.size());
      for (Map.Entry<String, Long> entry : lastSeen.entrySet()) {
        writeText(entry.getKey(), out);
        out.writeLong(entry.getValue());
      }
    }
  }
}
