package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.yujing.signal.Varint;

/** The rules that want a signal, in order; in one array, since many signals wait at once. */
public final class Hits {
  /** What is known of each: its rule, and its mask. */
  private static final int NUMBERS = 2;

  private final long[] numbers;

  private Hits(long[] numbers) {
    this.numbers = numbers;
  }

  public static Hits of(List<Hit> hits) {
    long[] numbers = new long[hits.size() * NUMBERS];
    int at = 0;
    for (Hit hit : hits) {
      numbers[at++] = hit.rule();
      numbers[at++] = hit.mask();
    }
    return new Hits(numbers);
  }

  public int size() {
    return numbers.length / NUMBERS;
  }

  /** As {@link Hit#rule()} says. */
  public long rule(int hit) {
    return numbers[hit * NUMBERS];
  }

  /** As {@link Hit#mask()} says. */
  public long mask(int hit) {
    return numbers[hit * NUMBERS + 1];
  }

  public void write(DataOutput out) throws IOException {
    Varint.write(size(), out);
    for (int hit = 0; hit < size(); hit++) {
      out.writeLong(rule(hit));
      Varint.write(mask(hit), out);
    }
  }

  public static Hits read(DataInput in) throws IOException {
    long[] numbers = new long[Math.multiplyExact(Math.toIntExact(Varint.read(in)), NUMBERS)];
    for (int at = 0; at < numbers.length; at += NUMBERS) {
      numbers[at] = in.readLong();
      numbers[at + 1] = Varint.read(in);
    }
    return new Hits(numbers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hits hits && Arrays.equals(numbers, hits.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
