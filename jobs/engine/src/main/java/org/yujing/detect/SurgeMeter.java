package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.rule.Detector.Surge;
import org.yujing.rule.Levels;
import org.yujing.signal.SignalCodec;
import org.yujing.warning.Evidence;

/**
 * Counts signals by bucket and judges each bucket at its end, once its baseline is full. A key
 * whose baseline is all zero, with nothing open, keeps no more than the fact that it was seen.
 */
final class SurgeMeter implements Meter<SurgeMeter.Series> {
  /** How long a key that sleeps is still known as seen before. */
  private static final long REMEMBERED = Duration.ofDays(400).toMillis();

  private final Probe probe;
  private final Surge surge;
  private final Outlier outlier;
  private final Buckets buckets;
  private final Levels levels;

  SurgeMeter(Surge surge, Levels levels, ZoneId zone, Probe probe) {
    this.probe = probe;
    this.surge = surge;
    this.outlier = new Outlier(surge);
    this.buckets = new Buckets(surge.every(), zone);
    this.levels = levels;
  }

  @Override
  public Series nothingSeen() {
    return new Series();
  }

  @Override
  public Figure arrive(Series series, Arrival arrival) {
    double amount = amount(arrival);
    if (!Double.isFinite(amount)) {
      return null;
    }
    long bucket = buckets.start(arrival.time());
    if (series.open.isEmpty()) {
      comeBack(series);
    }
    series.open.computeIfAbsent(bucket, any -> new Bucket()).add(amount, arrival);
    series.newest = bucket;
    return null;
  }

  private void comeBack(Series series) {
    if (series.asleep) {
      series.asleep = false;
      for (int i = 0; i < surge.history(); i++) {
        series.closed.addLast(0.0);
      }
    }
  }

  private double amount(Arrival arrival) {
    return surge.of() == null ? 1 : probe.number(surge.of(), arrival);
  }

  @Override
  public Figure elapse(Series series, long time) {
    if (series.open.isEmpty() || buckets.end(series.open.firstKey()) > time) {
      return null;
    }
    Map.Entry<Long, Bucket> bucket = series.open.pollFirstEntry();
    series.closed.addLast(bucket.getValue().total.doubleValue());
    series.evidence = bucket.getValue().evidence;
    series.open.putIfAbsent(buckets.end(bucket.getKey()), new Bucket());
    Figure figure = series.closed.size() > surge.history() ? judge(series) : null;
    sleep(series, figure);
    return figure;
  }

  private Figure judge(Series series) {
    double[] y = series.closed.stream().mapToDouble(Double::doubleValue).toArray();
    double figure = outlier.figure(y, series.sum);
    series.closed.removeFirst();
    if (surge.method().sums()) {
      series.sum = surge.reset() && figure >= surge.h() ? 0 : figure;
    }
    boolean tooLittle =
        y[y.length - 1] < surge.min() || (surge.method().sums() && figure < surge.h());
    return Figure.of(tooLittle ? 0 : figure, levels);
  }

  /** All zero and nothing to come: its next bucket of 0 would say nothing either. */
  private void sleep(Series series, Figure figure) {
    boolean quiet = figure != null && figure.fallen() && series.open.size() == 1;
    if (quiet && series.sum == 0 && series.allZero()) {
      series.asleep = true;
      series.closed.clear();
      series.open.clear();
      series.evidence = new EvidenceLog();
    }
  }

  @Override
  public long due(Series series, boolean open) {
    return series.open.isEmpty() ? NEVER : buckets.end(series.open.firstKey());
  }

  @Override
  public long keptUntil(Series series) {
    long needed = surge.every().toMillis() * surge.history();
    return series.asleep ? series.newest + Math.max(REMEMBERED, needed) : NEVER;
  }

  @Override
  public Evidence evidence(Series series) {
    return series.evidence.evidence();
  }

  @Override
  public Series read(DataInput in) throws IOException {
    Series series = new Series();
    series.asleep = in.readBoolean();
    series.sum = in.readDouble();
    series.newest = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      series.closed.addLast(in.readDouble());
    }
    for (int left = in.readInt(); left > 0; left--) {
      series.open.put(in.readLong(), Bucket.read(in));
    }
    series.evidence = EvidenceLog.read(in);
    return series;
  }

  /** A bucket that is still filling; added up in decimals, like all sums. */
  private static final class Bucket {
    private BigDecimal total = BigDecimal.ZERO;
    private EvidenceLog evidence = new EvidenceLog();

    void add(double amount, Arrival arrival) {
      total = total.add(BigDecimal.valueOf(amount));
      // What adds nothing only says that the key is there.
      if (amount != 0) {
        evidence.add(arrival.time(), arrival.signal().id());
      }
    }

    void write(DataOutput out) throws IOException {
      SignalCodec.writeText(total.toString(), out);
      evidence.write(out);
    }

    static Bucket read(DataInput in) throws IOException {
      Bucket bucket = new Bucket();
      bucket.total = new BigDecimal(SignalCodec.readText(in));
      bucket.evidence = EvidenceLog.read(in);
      return bucket;
    }
  }

  /** The closed buckets that a baseline needs, oldest first, and those that are still filling. */
  static final class Series implements Seen {
    private boolean asleep;
    private double sum;
    private long newest = Long.MIN_VALUE;
    private final ArrayDeque<Double> closed = new ArrayDeque<>();
    private final TreeMap<Long, Bucket> open = new TreeMap<>();
    private EvidenceLog evidence = new EvidenceLog();

    private boolean allZero() {
      return closed.stream().allMatch(total -> total == 0)
          && open.values().stream().allMatch(bucket -> bucket.total.signum() == 0);
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeBoolean(asleep);
      out.writeDouble(sum);
      out.writeLong(newest);
      out.writeInt(closed.size());
      for (double total : closed) {
        out.writeDouble(total);
      }
      out.writeInt(open.size());
      for (Map.Entry<Long, Bucket> bucket : open.entrySet()) {
        out.writeLong(bucket.getKey());
        bucket.getValue().write(out);
      }
      evidence.write(out);
    }
  }
}
