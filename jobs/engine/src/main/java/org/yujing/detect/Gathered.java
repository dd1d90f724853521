package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.yujing.rule.Detector.Forecast.Measure;
import org.yujing.signal.SignalCodec;

/**
 * What has come of a bucket that is still filling. Added up in decimals: the order in which signals
 * came does not show.
 */
final class Gathered {
  private BigDecimal total = BigDecimal.ZERO;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private long count;
  private EvidenceLog evidence = new EvidenceLog();

  void add(double value, Arrival arrival) {
    total = total.add(BigDecimal.valueOf(value));
    least = Math.min(least, value);
    most = Math.max(most, value);
    count++;
    evidence.add(arrival.time(), arrival.signal().id());
  }

  boolean isEmpty() {
    return count == 0;
  }

  EvidenceLog evidence() {
    return evidence;
  }

  /** Its value; NaN where it is empty and that is not 0. */
  double value(Measure measure) {
    if (isEmpty()) {
      return measure.countsNothing() ? 0 : Double.NaN;
    }
    return switch (measure) {
      case COUNT -> count;
      case SUM -> total.doubleValue();
      case AVG -> total.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64).doubleValue();
      case MIN -> least;
      case MAX -> most;
    };
  }

  void write(DataOutput out) throws IOException {
    SignalCodec.writeText(total.toString(), out);
    out.writeDouble(least);
    out.writeDouble(most);
    out.writeLong(count);
    evidence.write(out);
  }

  static Gathered read(DataInput in) throws IOException {
    Gathered gathered = new Gathered();
    gathered.total = new BigDecimal(SignalCodec.readText(in));
    gathered.least = in.readDouble();
    gathered.most = in.readDouble();
    gathered.count = in.readLong();
    gathered.evidence = EvidenceLog.read(in);
    return gathered;
  }
}
