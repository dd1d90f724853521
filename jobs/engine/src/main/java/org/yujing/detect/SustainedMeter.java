package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readWord;
import static org.yujing.signal.SignalCodec.writeWord;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.yujing.rule.Detector.Sustained;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;
import org.yujing.warning.Level;

/**
 * A colour is reached when every reading has met its threshold for at least {@code for}, readings
 * no further apart than {@code gap}. Judged at readings only.
 */
final class SustainedMeter implements Meter<SustainedMeter.Readings> {
  private final Probe probe;
  private final Sustained sustained;
  private final long lasting;
  private final long gap;
  private final Levels levels;

  SustainedMeter(Sustained sustained, Levels levels, Probe probe) {
    this.probe = probe;
    this.sustained = sustained;
    this.lasting = sustained.lasting().toMillis();
    this.gap = sustained.gap().toMillis();
    this.levels = levels;
  }

  @Override
  public Readings nothingSeen() {
    return new Readings();
  }

  @Override
  public Figure arrive(Readings seen, Arrival arrival) {
    double value = probe.number(sustained.of(), arrival);
    if (Double.isNaN(value)) {
      return null;
    }
    if (seen.any && arrival.time() - seen.last > gap) {
      seen.since.clear();
      seen.evidence.forget();
    }
    meet(seen, value, arrival);
    seen.any = true;
    seen.last = arrival.time();
    seen.value = value;
    return figure(seen);
  }

  private void meet(Readings seen, double value, Arrival arrival) {
    for (Map.Entry<Level, Double> threshold : levels.thresholds().entrySet()) {
      if (levels.meets(value, threshold.getValue())) {
        seen.since.putIfAbsent(threshold.getKey(), arrival.time());
      } else {
        seen.since.remove(threshold.getKey());
      }
    }
    if (seen.since.isEmpty()) {
      seen.evidence.forget();
    }
    seen.evidence.add(arrival.time(), arrival.signal().id());
  }

  private Figure figure(Readings seen) {
    Level reached = null;
    for (Map.Entry<Level, Long> since : seen.since.entrySet()) {
      if (seen.last - since.getValue() >= lasting) {
        reached = since.getKey();
      }
    }
    return new Figure(seen.value, reached, levels.fallen(seen.value));
  }

  @Override
  public Figure elapse(Readings seen, long time) {
    return seen.any ? figure(seen) : null;
  }

  /**
   * A colour keeps its start only where what met the old threshold meets the new one as well;
   * otherwise it starts with the last reading.
   */
  @Override
  public void relevel(Readings seen, Levels before) {
    for (Level level : Level.values()) {
      double threshold = levels.threshold(level);
      if (!seen.any || !levels.meets(seen.value, threshold)) {
        seen.since.remove(level);
      } else if (before.below() != levels.below()
          || !levels.meets(before.threshold(level), threshold)) {
        seen.since.put(level, seen.last);
      }
    }
  }

  @Override
  public long due(Readings seen, boolean open) {
    return NEVER;
  }

  @Override
  public long keptUntil(Readings seen) {
    return seen.any ? seen.last + gap + 1 : Long.MIN_VALUE;
  }

  @Override
  public Evidence evidence(Readings seen) {
    return seen.evidence.evidence();
  }

  @Override
  public Readings read(DataInput in) throws IOException {
    Readings seen = new Readings();
    seen.any = in.readBoolean();
    seen.last = in.readLong();
    seen.value = in.readDouble();
    for (int left = in.readByte(); left > 0; left--) {
      seen.since.put(readWord(Level.class, in), in.readLong());
    }
    seen.evidence = EvidenceLog.read(in);
    return seen;
  }

  /** The last reading, and since when each colour's threshold has been met without a break. */
  static final class Readings implements Seen {
    private boolean any;
    private long last;
    private double value;
    private final Map<Level, Long> since = new EnumMap<>(Level.class);
    private EvidenceLog evidence = new EvidenceLog();

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeBoolean(any);
      out.writeLong(last);
      out.writeDouble(value);
      out.writeByte(since.size());
      for (Map.Entry<Level, Long> entry : since.entrySet()) {
        writeWord(entry.getKey(), out);
        out.writeLong(entry.getValue());
      }
      evidence.write(out);
    }
  }
}
