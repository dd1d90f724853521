package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.yujing.signal.Varint;

/** The samples inside a window, oldest first, and their figure. */
final class Window extends RecentSignals implements Seen {
  private Tally tally;

  /** What else the samples are made of; null where none of them has such. */
  private double[] numbers;

  private String[] texts;
  private long[] masks;

  Window(Tally tally) {
    this.tally = tally;
  }

  double figure() {
    return tally.figure();
  }

  boolean mayReachByLeaving() {
    return tally.mayReachByLeaving();
  }

  void add(Sample sample) {
    int number = put(sample.time(), sample.id());
    keep(number, sample.number());
    keep(number, sample.text());
    keep(number, sample.mask());
    tally.add(sample);
  }

  private void keep(int number, double value) {
    if (numbers == null && !Double.isNaN(value)) {
      numbers = new double[capacity()];
      Arrays.fill(numbers, Double.NaN);
    }
    if (numbers != null) {
      numbers[number] = value;
    }
  }

  private void keep(int number, String text) {
    texts = texts == null && !text.isEmpty() ? new String[capacity()] : texts;
    if (texts != null) {
      texts[number] = text;
    }
  }

  private void keep(int number, long mask) {
    masks = masks == null && mask != 0 ? new long[capacity()] : masks;
    if (masks != null) {
      masks[number] = mask;
    }
  }

  /** The oldest leaves. */
  void removeFirst() {
    tally.remove(sample(first()));
    dropFirst();
  }

  private Sample sample(int number) {
    double value = numbers == null ? Double.NaN : numbers[number];
    String text = texts == null || texts[number] == null ? "" : texts[number];
    long mask = masks == null ? 0 : masks[number];
    return new Sample(time(number), id(number), value, text, mask);
  }

  @Override
  void moved(int first, int capacity) {
    int beyond = first + capacity;
    numbers = numbers == null ? null : Arrays.copyOfRange(numbers, first, beyond);
    texts = texts == null ? null : Arrays.copyOfRange(texts, first, beyond);
    masks = masks == null ? null : Arrays.copyOfRange(masks, first, beyond);
  }

  void recount(Tally anew) {
    tally = anew;
    for (int number = first(); number < end(); number++) {
      tally.add(sample(number));
    }
  }

  @Override
  public RecentSignals signals() {
    return this;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    Varint.write(size(), out);
    long before = 0;
    for (int number = first(); number < end(); number++) {
      sample(number).write(before, out);
      before = time(number);
    }
  }

  void read(DataInput in) throws IOException {
    long before = 0;
    for (long left = Varint.read(in); left > 0; left--) {
      add(Sample.read(before, in));
      before = newest();
    }
  }
}
