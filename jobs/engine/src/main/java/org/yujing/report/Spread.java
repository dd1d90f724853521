package org.yujing.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Lengths of time, in milliseconds, each with how often it came. */
final class Spread {
  private static final BigDecimal TENTHS_AN_HOUR = BigDecimal.valueOf(10L * 3_600_000);

  private final TreeMap<Long, Integer> lengths = new TreeMap<>();
  private int count;

  void add(long length) {
    lengths.merge(length, 1, Integer::sum);
    count++;
  }

  Hours hours() {
    return count == 0 ? Hours.NONE : new Hours(count, quantile(5), quantile(9));
  }

  /**
   * Interpolated between the two nearest, as R does by default: type 7 in Hyndman and Fan, Sample
   * quantiles in statistical packages, 1996.
   */
  private double quantile(int tenths) {
    long place = (long) (count - 1) * tenths;
    long below = at(place / 10);
    long above = at(Math.min(place / 10 + 1, count - 1));
    long sum = below * 10 + (above - below) * (place % 10);
    return BigDecimal.valueOf(sum).divide(TENTHS_AN_HOUR, 2, RoundingMode.HALF_UP).doubleValue();
  }

  /** The length at a place in the order from the shortest, from 0. */
  private long at(long place) {
    long passed = 0;
    for (Map.Entry<Long, Integer> length : lengths.entrySet()) {
      passed += length.getValue();
      if (place < passed) {
        return length.getKey();
      }
    }
    throw new IllegalArgumentException("there is no place " + place);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(lengths.size());
    for (Map.Entry<Long, Integer> length : lengths.entrySet()) {
      out.writeLong(length.getKey());
      out.writeInt(length.getValue());
    }
  }

  static Spread read(DataInput in) throws IOException {
    Spread spread = new Spread();
    for (int left = in.readInt(); left > 0; left--) {
      long length = in.readLong();
      int times = in.readInt();
      spread.lengths.put(length, times);
      spread.count += times;
    }
    return spread;
  }
}
