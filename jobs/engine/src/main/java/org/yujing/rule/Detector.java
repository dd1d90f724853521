package org.yujing.rule;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.yujing.signal.Stream;

/** How a rule measures its figure: exactly one of these a rule. Nullable parts say so. */
public sealed interface Detector {
  /** The key of each, in the order in which they are told of. */
  List<String> KEYS =
      List.of(
          "match",
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "sustained",
          "sequence",
          "absence",
          "score",
          "surge",
          "forecast",
          "new");

  /** Whether it names things that happen (each an episode of its own) or conditions that last. */
  default boolean happens() {
    return this instanceof Match || this instanceof Sequence || this instanceof NewValue;
  }

  /** The longest stretch of event time it looks back over. */
  Duration span();

  /** {@code of} null: the figure is 1 for each matching signal. */
  record Match(Formula of) implements Detector {
    @Override
    public Duration span() {
      return Duration.ZERO;
    }
  }

  /** {@code distinct} null: signals are counted, not values. */
  record Count(Duration within, Formula distinct) implements Detector {
    @Override
    public Duration span() {
      return within;
    }
  }

  /** A figure over the values of {@code of}; fewer than {@code atLeast} samples are no figure. */
  record Aggregate(Kind kind, Formula of, Duration within, int atLeast) implements Detector {
    /** What is made of the values. */
    public enum Kind {
      SUM,
      AVG,
      MIN,
      MAX
    }

    @Override
    public Duration span() {
      return within;
    }
  }

  record Sustained(Formula of, Duration lasting, Duration gap) implements Detector {
    @Override
    public Duration span() {
      return lasting.compareTo(gap) > 0 ? lasting : gap;
    }
  }

  record Sequence(Duration within, List<Step> steps) implements Detector {
    @Override
    public Duration span() {
      return within;
    }

    /** Whether a signal that is no step matters too: some step must come next. */
    public boolean strict() {
      return steps.stream().anyMatch(Step::next);
    }
  }

  /** One step; {@code orMore} makes {@code times} a minimum. {@code where} null: any signal. */
  record Step(
      String name,
      Set<Stream> on,
      Formula where,
      boolean next,
      int times,
      boolean orMore,
      boolean optional,
      boolean not) {}

  /**
   * {@code after} and {@code expect} are null for silence; {@code alive}, {@code aliveWithin} and
   * {@code roster} may be null.
   */
  record Absence(
      Duration lasting,
      Clause after,
      Clause expect,
      Clause alive,
      Duration aliveWithin,
      String roster)
      implements Detector {
    public boolean silence() {
      return after == null;
    }

    @Override
    public Duration span() {
      boolean lifeIsLonger = aliveWithin != null && aliveWithin.compareTo(lasting) > 0;
      return lifeIsLonger ? aliveWithin : lasting;
    }
  }

  /** A condition on some of the rule's streams. {@code where} null: any signal. */
  record Clause(Set<Stream> on, Formula where) {}

  record Score(Duration within, List<Indicator> indicators) implements Detector {
    @Override
    public Duration span() {
      return within;
    }
  }

  /** Points of an indicator, counted {@code atMost} times in the window. */
  record Indicator(String name, Set<Stream> on, Formula where, double points, int atMost) {}

  /**
   * {@code of} null: signals are counted. {@code k}, {@code h} and {@code reset} belong to CUSUM,
   * in deviations; {@code years} belongs to Farrington and is null elsewhere.
   *
   * @param reset whether the sum starts anew after a bucket that reached {@code h}
   */
  record Surge(
      Duration every,
      Method method,
      int baseline,
      int guard,
      double min,
      Formula of,
      double k,
      double h,
      boolean reset,
      Years years)
      implements Detector {
    /**
     * Which earlier weeks a week is held against.
     *
     * @param back how many years back
     * @param window how many weeks on each side of the same week
     * @param trend whether they may rise or fall over the years
     * @param reweight whether what stands out among them counts less
     */
    public record Years(int back, int window, boolean trend, boolean reweight) {
      private static final double WEEKS_A_YEAR = 365.2425 / 7;

      /** How many weeks ago the same week was so many years ago. */
      public static int weeks(int years) {
        return (int) Math.round(years * WEEKS_A_YEAR);
      }
    }

    /**
     * EARS C1, C2, C3 (Hutwagner et al. 2003), the one-sided CUSUM of Page (1954), and Farrington
     * et al. (1996).
     */
    public enum Method {
      EARS_C1,
      EARS_C2,
      EARS_C3,
      CUSUM_POISSON,
      CUSUM_GAUSSIAN,
      FARRINGTON;

      /** Whether today's figure is built on yesterday's. */
      public boolean sums() {
        return this == CUSUM_POISSON || this == CUSUM_GAUSSIAN;
      }
    }

    /** How many buckets before today the method looks at. */
    public int history() {
      if (method == Method.FARRINGTON) {
        return Years.weeks(years.back()) + years.window();
      }
      return baseline + guard + (method == Method.EARS_C3 ? 2 : 0);
    }

    /** Years are too long to remember single signals for. */
    @Override
    public Duration span() {
      return every.multipliedBy(method == Method.FARRINGTON ? 2 : history() + 1L);
    }
  }

  /**
   * What the next buckets will be. {@code of} null: signals are counted. {@code capacity} null: the
   * figure is in the unit of what is measured, else a share of the capacity.
   *
   * @param season how many buckets a season has
   * @param horizon how many buckets are looked ahead
   * @param confidence how often the interval is meant to hold what comes, above 0 and below 1
   */
  record Forecast(
      Duration every,
      Measure measure,
      Formula of,
      int season,
      Model model,
      Smoothing smoothing,
      @StateFree int horizon,
      @StateFree double confidence,
      Formula capacity)
      implements Detector {
    /** What is made of the signals of a bucket. */
    public enum Measure {
      COUNT,
      SUM,
      AVG,
      MIN,
      MAX;

      /** Whether a bucket without signals is one of 0; else nothing is known of it. */
      public boolean countsNothing() {
        return this == COUNT || this == SUM;
      }
    }

    /** Additive Holt-Winters, or the value of one season before. */
    public enum Model {
      HOLT_WINTERS,
      SEASONAL_NAIVE
    }

    /** How fast level, trend and season follow what comes, each from 0 to 1. */
    public record Smoothing(double alpha, double beta, double gamma) {}

    /** How many buckets are learnt from before anything is forecast. */
    public int learning() {
      return 2 * season;
    }

    /** A bucket is over when the next one is: nothing looks back further at single signals. */
    @Override
    public Duration span() {
      return every.multipliedBy(2);
    }
  }

  record NewValue(Formula of, Duration history) implements Detector {
    @Override
    public Duration span() {
      return history;
    }
  }
}
