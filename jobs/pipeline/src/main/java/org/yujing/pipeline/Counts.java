package org.yujing.pipeline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Gauge;
import org.yujing.detect.Ledger;
import org.yujing.detect.MuteReason;
import org.yujing.pipeline.Counting.Adder;
import org.yujing.warning.Warning;

/**
 * What one task counts. Each count is looked up by whose it is and which kind, and made when it is
 * first needed: this is asked for every signal, so it builds no names.
 */
final class Counts implements Ledger {
  /** Names come and go with rule sets; what is beyond these is counted together. */
  static final int MOST_NAMES = 2_000;

  static final String OTHERS = "...";

  /** One of so many steps is measured; a prime, so that it is not always the same rule's. */
  private static final int MEASURED_OF = 61;

  /** The same in a run that is there to be measured. */
  private static final int OFTEN_MEASURED_OF = 7;

  /** So many steps of a rule are slow because the machine does not know them yet. */
  private static final int COLD = 100;

  /** So many states of a rule are measured, and then one of so many. */
  private static final int FIRST_STATES = 100;

  private static final int STATES_MEASURED_OF = 997;

  private final Counting counting;
  private final boolean measuring;
  private final boolean often;
  private final Map<String, Long> states = new HashMap<>();
  private final Map<String, Long> timed = new HashMap<>();
  private final Map<CountOf, Map<String, Map<String, Adder>>> counts = new EnumMap<>(CountOf.class);
  private BiConsumer<String, RuntimeException> quarantined = (rule, why) -> {};
  private Headcount keys = new Headcount();
  private int steps;

  /** {@code stage} keeps the counts of stages apart that run in one task. */
  Counts(RuntimeContext context, String stage) {
    this(
        RunCounts.wanted(context)
            ? new RunCounts(context, stage)
            : new LiveFigures(context.getMetricGroup()),
        !RunCounts.wanted(context) || RunCounts.measured(context),
        RunCounts.measured(context));
  }

  /** {@code measuring}: whether it is counted how long rules take. */
  Counts(Counting counting, boolean measuring) {
    this(counting, measuring, false);
  }

  private Counts(Counting counting, boolean measuring, boolean often) {
    this.counting = counting;
    this.measuring = measuring;
    this.often = often;
    for (CountOf what : CountOf.values()) {
      counts.put(what, new HashMap<>());
    }
  }

  /** Who else wants to hear that a rule is put aside, and why. */
  void whenQuarantined(BiConsumer<String, RuntimeException> listener) {
    quarantined = listener;
  }

  void add(CountOf what, String whose, String kind) {
    add(what, whose, kind, 1);
  }

  private void add(CountOf what, String whose, String kind, long more) {
    adder(what, whose, kind).add(more);
  }

  /** For who counts the same over and over. */
  Adder adder(CountOf what, String whose, String kind) {
    Map<String, Map<String, Adder>> all = counts.get(what);
    Map<String, Adder> kinds = all.get(whose);
    Adder count = kinds == null ? null : kinds.get(kind);
    return count == null ? first(all, what, whose, kind) : count;
  }

  private Adder first(
      Map<String, Map<String, Adder>> all, CountOf what, String whose, String kind) {
    String name = all.containsKey(whose) || all.size() < MOST_NAMES ? whose : OTHERS;
    return all.computeIfAbsent(name, any -> new HashMap<>())
        .computeIfAbsent(kind, any -> counting.count(what, name, kind));
  }

  /** Shows how something stands now; {@code whose} is "" where it is nobody's. */
  void show(GaugeOf what, String whose, Gauge<Long> now) {
    counting.gauge(what, whose, now);
  }

  /** Where the values go of something that is shown as it is spread. */
  LongConsumer spread(GaugeOf what) {
    return counting.spread(what);
  }

  /** One more action of a person that came to this end. */
  void action(String end) {
    add(CountOf.DISPOSITIONS, "", end);
  }

  /** One more thing that the second pass did. */
  void assessed(String what) {
    add(CountOf.ASSESSMENT, "", what);
  }

  /** An assessment rule, or a row of a table, did something. */
  void fired(String rule) {
    add(CountOf.FIRED, word(rule), "rule");
  }

  /** A text of somebody else's as a part of a name. */
  static String word(String text) {
    return text.replace('\t', ' ');
  }

  /** A judge said this. */
  void said(Warning warning) {
    CountOf what =
        switch (warning.kind()) {
          case RAISED -> CountOf.RAISED;
          case UPGRADED -> CountOf.UPGRADED;
          case CLEARED -> CountOf.CLEARED;
        };
    add(what, warning.rule(), warning.level().word());
  }

  @Override
  public void judged(String source, boolean duplicate) {
    add(CountOf.SIGNALS, source, duplicate ? "duplicate" : "judged");
  }

  @Override
  public void unheard(String source) {
    add(CountOf.SIGNALS, source, "unmatched");
  }

  @Override
  public void matched(String rule) {
    if (measuring) {
      add(CountOf.RULE, rule, "matched");
    }
  }

  @Override
  public long begin() {
    if (!measuring || ++steps < (often ? OFTEN_MEASURED_OF : MEASURED_OF)) {
      return 0;
    }
    steps = 0;
    return System.nanoTime() | 1;
  }

  @Override
  public void end(String rule, long began) {
    if (began != 0) {
      long took = System.nanoTime() - began;
      boolean cold = often && timed.merge(rule, 1L, Long::sum) <= COLD;
      add(CountOf.RULE, rule, cold ? Totals.COLD_NANOS : Totals.TIMED_NANOS, took);
      add(CountOf.RULE, rule, cold ? Totals.COLD : Totals.TIMED);
    }
  }

  /** Where it is counted of how many keys each rule remembers something. */
  void countKeys(Headcount where) {
    keys = where;
  }

  @Override
  public void begun(String rule) {
    keys.add(rule, 1);
    if (often) {
      add(CountOf.RULE, rule, Totals.KEYS);
    }
  }

  /** In a run that is measured, now and then it is asked how much it is. */
  @Override
  public void remembered(String rule, IntSupplier size) {
    if (often) {
      long before = states.merge(rule, 1L, Long::sum);
      if (before <= FIRST_STATES || before % STATES_MEASURED_OF == 0) {
        add(CountOf.RULE, rule, Totals.STATE_BYTES, size.getAsInt());
        add(CountOf.RULE, rule, Totals.STATES);
      }
    }
  }

  @Override
  public void over(String rule) {
    keys.add(rule, -1);
  }

  @Override
  public void foretold(String rule, double error, boolean covered) {
    add(CountOf.FORECASTS, rule, "forecasts");
    if (covered) {
      add(CountOf.FORECASTS, rule, "forecastsCovered");
    }
    if (!Double.isNaN(error)) {
      add(CountOf.FORECASTS, rule, "forecastsMeasured");
      add(CountOf.FORECASTS, rule, "forecastErrorMillionths", ForecastQuality.millionths(error));
    }
  }

  @Override
  public void muted(String rule, MuteReason reason) {
    add(CountOf.MUTED, rule, reason.word());
  }

  @Override
  public void unknown(String rule) {
    add(CountOf.RULE, rule, "unknown");
  }

  @Override
  public void capped(String rule) {
    add(CountOf.RULE, rule, "capped");
  }

  @Override
  public void failed(String rule, RuntimeException why) {
    add(CountOf.RULE, rule, "failed");
  }

  @Override
  public void quarantined(String rule, RuntimeException why) {
    add(CountOf.RULE, rule, "quarantined");
    quarantined.accept(rule, why);
  }
}
