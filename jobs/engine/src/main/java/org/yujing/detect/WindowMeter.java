package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yujing.rule.Levels;
import org.yujing.signal.Varint;
import org.yujing.warning.Evidence;

/**
 * Counts, sums, means, extremes and scores: a figure over the samples of (t − within, t]. A sample
 * at u is out at u + within.
 */
final class WindowMeter implements Meter<WindowMeter.Window> {
  private final long within;
  private final Levels levels;
  private final Supplier<Tally> tally;
  private final Function<Arrival, Sample> sampling;

  /**
   * @param within in milliseconds
   * @param sampling what the window keeps of a signal, or null where it does not count
   */
  WindowMeter(
      long within, Levels levels, Supplier<Tally> tally, Function<Arrival, Sample> sampling) {
    this.within = within;
    this.levels = levels;
    this.tally = tally;
    this.sampling = sampling;
  }

  @Override
  public Window nothingSeen() {
    return new Window(tally.get());
  }

  @Override
  public Figure arrive(Window window, Arrival arrival) {
    leave(window, arrival.time());
    Sample sample = sampling.apply(arrival);
    if (sample != null) {
      window.add(sample);
    }
    return Figure.of(window.tally.figure(), levels);
  }

  @Override
  public Figure elapse(Window window, long time) {
    leave(window, time);
    return Figure.of(window.tally.figure(), levels);
  }

  private void leave(Window window, long time) {
    while (!window.samples.isEmpty() && window.samples.getFirst().time() + within <= time) {
      window.tally.remove(window.samples.removeFirst());
    }
  }

  /** While an episode is open every leaving counts; otherwise only if leaving can start one. */
  @Override
  public long due(Window window, boolean open) {
    boolean counts = open || window.tally.mayReachByLeaving();
    return counts && !window.samples.isEmpty() ? window.samples.getFirst().time() + within : NEVER;
  }

  @Override
  public void relevel(Window window, Levels before) {
    window.recount(tally.get());
  }

  @Override
  public long keptUntil(Window window) {
    return window.samples.isEmpty() ? Long.MIN_VALUE : window.samples.getLast().time() + within;
  }

  @Override
  public Evidence evidence(Window window) {
    if (window.samples.isEmpty()) {
      return Evidence.NONE;
    }
    ArrayDeque<String> ids = new ArrayDeque<>();
    Iterator<Sample> newest = window.samples.descendingIterator();
    while (newest.hasNext() && ids.size() < Evidence.MOST_IDS) {
      ids.addFirst(newest.next().id());
    }
    long first = window.samples.getFirst().time();
    return new Evidence(
        window.samples.size(), first, window.samples.getLast().time(), List.copyOf(ids));
  }

  @Override
  public Window read(DataInput in) throws IOException {
    Window window = nothingSeen();
    long before = 0;
    for (long left = Varint.read(in); left > 0; left--) {
      Sample sample = Sample.read(before, in);
      window.add(sample);
      before = sample.time();
    }
    return window;
  }

  /** The samples inside the window, oldest first, and their figure. */
  static final class Window implements Seen {
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();
    private Tally tally;

    Window(Tally tally) {
      this.tally = tally;
    }

    private void add(Sample sample) {
      samples.addLast(sample);
      tally.add(sample);
    }

    private void recount(Tally anew) {
      tally = anew;
      samples.forEach(tally::add);
    }

    @Override
    public Collection<Sample> samples() {
      return samples;
    }

    @Override
    public Sample newest() {
      return samples.peekLast();
    }

    @Override
    public void write(DataOutput out) throws IOException {
      Varint.write(samples.size(), out);
      long before = 0;
      for (Sample sample : samples) {
        sample.write(before, out);
        before = sample.time();
      }
    }
  }
}
