package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a forecast remembers of a key: two seasons of values while it learns, afterwards only what
 * was learnt; and the buckets that are still filling.
 */
final class Trail implements Seen {
  final TreeMap<Long, Gathered> open = new TreeMap<>();
  Learnt learnt;
  double capacity = Double.NaN;

  /** How many buckets have had no signal since the last that had one. */
  private int silent;

  EvidenceLog evidence = new EvidenceLog();
  private double[] past = {};
  private long first;

  /** The bucket that starts there; the first one of all begins the learning. */
  Gathered gather(long start, long number, int learning) {
    if (learnt == null && past.length == 0) {
      past = new double[learning];
      Arrays.fill(past, Double.NaN);
      first = number;
    }
    return open.computeIfAbsent(start, any -> new Gathered());
  }

  /** A bucket is over. */
  void close(Gathered bucket, long number, double value, Forecaster forecaster) {
    evidence = bucket.isEmpty() ? evidence : bucket.evidence();
    silent = bucket.isEmpty() ? silent + 1 : 0;
    if (learnt == null) {
      learn(number, value, forecaster);
    } else {
      forecaster.learn(learnt, number, value);
    }
  }

  /** One more value while learning; where the clocks change, a number may be missing or twice. */
  private void learn(long number, double value, Forecaster forecaster) {
    int at = (int) (number - first);
    boolean beyond = at >= past.length;
    if (!beyond) {
      past[at] = value;
    }
    if (at >= past.length - 1) {
      learnt = forecaster.start(past, first);
      past = new double[0];
    }
    if (beyond) {
      forecaster.learn(learnt, number, value);
    }
  }

  /** Whether so many buckets had no signal, and none has come since. */
  boolean silentFor(int buckets) {
    return silent >= buckets && open.size() == 1 && open.firstEntry().getValue().isEmpty();
  }

  void forget() {
    open.clear();
    learnt = null;
    capacity = Double.NaN;
    silent = 0;
    past = new double[0];
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeDouble(capacity);
    out.writeInt(silent);
    out.writeLong(first);
    out.writeInt(past.length);
    for (double value : past) {
      out.writeDouble(value);
    }
    out.writeBoolean(learnt != null);
    if (learnt != null) {
      learnt.write(out);
    }
    out.writeInt(open.size());
    for (Map.Entry<Long, Gathered> bucket : open.entrySet()) {
      out.writeLong(bucket.getKey());
      bucket.getValue().write(out);
    }
    evidence.write(out);
  }

  static Trail read(DataInput in) throws IOException {
    Trail trail = new Trail();
    trail.capacity = in.readDouble();
    trail.silent = in.readInt();
    trail.first = in.readLong();
    trail.past = new double[in.readInt()];
    for (int i = 0; i < trail.past.length; i++) {
      trail.past[i] = in.readDouble();
    }
    trail.learnt = in.readBoolean() ? Learnt.read(in) : null;
    for (int left = in.readInt(); left > 0; left--) {
      trail.open.put(in.readLong(), Gathered.read(in));
    }
    trail.evidence = EvidenceLog.read(in);
    return trail;
  }
}
