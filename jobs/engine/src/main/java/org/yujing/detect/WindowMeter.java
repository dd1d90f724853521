package org.yujing.detect;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;

/**
 * Counts, sums, means, extremes and scores: a figure over the samples of (t − within, t]. A sample
 * at u is out at u + within.
 */
final class WindowMeter implements Meter<Window> {
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
    return Figure.of(window.figure(), levels);
  }

  @Override
  public Figure elapse(Window window, long time) {
    leave(window, time);
    return Figure.of(window.figure(), levels);
  }

  private void leave(Window window, long time) {
    while (window.beginsBy(time - within)) {
      window.removeFirst();
    }
  }

  /** While an episode is open every leaving counts; otherwise only if leaving can start one. */
  @Override
  public long due(Window window, boolean open) {
    boolean counts = open || window.mayReachByLeaving();
    return counts && !window.isEmpty() ? window.oldest() + within : NEVER;
  }

  @Override
  public void relevel(Window window, Levels before) {
    window.recount(tally.get());
  }

  @Override
  public long keptUntil(Window window) {
    return window.isEmpty() ? Long.MIN_VALUE : window.newest() + within;
  }

  @Override
  public Evidence evidence(Window window) {
    if (window.isEmpty()) {
      return Evidence.NONE;
    }
    List<String> ids = new ArrayList<>();
    int from = Math.max(window.first(), window.end() - Evidence.MOST_IDS);
    for (int number = from; number < window.end(); number++) {
      ids.add(window.id(number));
    }
    return new Evidence(window.size(), window.oldest(), window.newest(), ids);
  }

  @Override
  public Window read(DataInput in) throws IOException {
    Window window = nothingSeen();
    window.read(in);
    return window;
  }
}
