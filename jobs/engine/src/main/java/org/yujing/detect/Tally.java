package org.yujing.detect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.rule.Detector.Aggregate;
import org.yujing.rule.Detector.Indicator;
import org.yujing.rule.Levels;

/** A figure over a window, kept up to date as samples come and go. NaN where there is none. */
interface Tally {
  void add(Sample sample);

  void remove(Sample sample);

  double figure();

  /**
   * Whether the figure may come to reach a colour when samples leave and none comes: a mean rises
   * when a small sample goes. True where it is not known; false saves a look at each leaving.
   */
  boolean mayReachByLeaving();

  /** How many signals. */
  final class Signals implements Tally {
    private final Levels levels;
    private int count;

    Signals(Levels levels) {
      this.levels = levels;
    }

    @Override
    public void add(Sample sample) {
      count++;
    }

    @Override
    public void remove(Sample sample) {
      count--;
    }

    @Override
    public double figure() {
      return count == 0 ? Double.NaN : count;
    }

    @Override
    public boolean mayReachByLeaving() {
      return levels.below();
    }
  }

  /** How many different texts. */
  final class Distinct implements Tally {
    private final Levels levels;
    private final Map<String, Integer> counts = new HashMap<>();

    Distinct(Levels levels) {
      this.levels = levels;
    }

    @Override
    public void add(Sample sample) {
      counts.merge(sample.text(), 1, Integer::sum);
    }

    @Override
    public void remove(Sample sample) {
      counts.computeIfPresent(sample.text(), (text, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public double figure() {
      return counts.isEmpty() ? Double.NaN : counts.size();
    }

    @Override
    public boolean mayReachByLeaving() {
      return levels.below();
    }
  }

  /**
   * Sum or mean. Added up in decimals, so that it depends neither on the order in which samples
   * came nor on those that left, and 0.7 + 0.1 + 0.1 + 0.1 reaches 1.
   */
  final class Total implements Tally {
    private final boolean mean;
    private final int atLeast;
    private final Levels levels;

    /** What whole numbers add up to, and what others do. */
    private long whole;

    private BigDecimal broken = BigDecimal.ZERO;
    private int count;

    /** Samples that can let the figure reach a colour when others leave. */
    private int driving;

    Total(boolean mean, int atLeast, Levels levels) {
      this.mean = mean;
      this.atLeast = atLeast;
      this.levels = levels;
    }

    /** A mean is no further out than its furthest sample; a sum rises when a negative one goes. */
    private boolean drives(double number) {
      return mean ? levels.reached(number) != null : levels.below() ? number > 0 : number < 0;
    }

    @Override
    public void add(Sample sample) {
      change(sample.number(), 1);
    }

    @Override
    public void remove(Sample sample) {
      change(sample.number(), -1);
    }

    private void change(double number, int by) {
      if (number == (int) number) {
        whole += by * (long) number;
      } else {
        BigDecimal decimal = BigDecimal.valueOf(number);
        broken = by > 0 ? broken.add(decimal) : broken.subtract(decimal);
      }
      count += by;
      driving += drives(number) ? by : 0;
    }

    @Override
    public double figure() {
      if (count < atLeast || count == 0) {
        return Double.NaN;
      }
      if (!mean && broken.signum() == 0) {
        return whole;
      }
      BigDecimal sum = broken.add(BigDecimal.valueOf(whole));
      BigDecimal figure = mean ? sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64) : sum;
      return figure.doubleValue();
    }

    @Override
    public boolean mayReachByLeaving() {
      return driving > 0;
    }
  }

  /** Smallest or largest value. */
  final class Extreme implements Tally {
    private final boolean largest;
    private final int atLeast;
    private final Levels levels;
    private final TreeMap<Double, Integer> values = new TreeMap<>();
    private int count;

    Extreme(boolean largest, int atLeast, Levels levels) {
      this.largest = largest;
      this.atLeast = atLeast;
      this.levels = levels;
    }

    @Override
    public void add(Sample sample) {
      values.merge(sample.number(), 1, Integer::sum);
      count++;
    }

    @Override
    public void remove(Sample sample) {
      values.computeIfPresent(sample.number(), (value, times) -> times == 1 ? null : times - 1);
      count--;
    }

    @Override
    public double figure() {
      if (count < atLeast || count == 0) {
        return Double.NaN;
      }
      return largest ? values.lastKey() : values.firstKey();
    }

    @Override
    public boolean mayReachByLeaving() {
      // The largest only sinks when samples go, the smallest only rises.
      return largest == levels.below();
    }
  }

  /** The points of the indicators shown, each as often as it counts. */
  final class Points implements Tally {
    private final List<Indicator> indicators;
    private final Levels levels;
    private final int[] shown;
    private int count;

    Points(List<Indicator> indicators, Levels levels) {
      this.indicators = indicators;
      this.levels = levels;
      this.shown = new int[indicators.size()];
    }

    @Override
    public void add(Sample sample) {
      change(sample.mask(), 1);
    }

    @Override
    public void remove(Sample sample) {
      change(sample.mask(), -1);
    }

    private void change(long mask, int by) {
      count += by;
      for (int i = 0; i < shown.length; i++) {
        if ((mask >> i & 1) == 1) {
          shown[i] += by;
        }
      }
    }

    @Override
    public double figure() {
      if (count == 0) {
        return Double.NaN;
      }
      BigDecimal points = BigDecimal.ZERO;
      for (int i = 0; i < shown.length; i++) {
        Indicator indicator = indicators.get(i);
        int times = Math.min(shown[i], indicator.atMost());
        points =
            points.add(BigDecimal.valueOf(indicator.points()).multiply(BigDecimal.valueOf(times)));
      }
      return points.doubleValue();
    }

    @Override
    public boolean mayReachByLeaving() {
      return levels.below() || indicators.stream().anyMatch(indicator -> indicator.points() < 0);
    }
  }

  static Tally of(Aggregate aggregate, Levels levels) {
    int atLeast = aggregate.atLeast();
    return switch (aggregate.kind()) {
      case SUM -> new Total(false, atLeast, levels);
      case AVG -> new Total(true, atLeast, levels);
      case MIN -> new Extreme(false, atLeast, levels);
      case MAX -> new Extreme(true, atLeast, levels);
    };
  }
}
