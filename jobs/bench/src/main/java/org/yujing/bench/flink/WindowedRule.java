package org.yujing.bench.flink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.Collector;
import org.yujing.bench.contend.WholeSignal;
import org.yujing.bench.mix.MixedRule;
import org.yujing.bench.mix.MixedRule.RuleKind;

/**
 * Counts, sums and distinct subjects of the last so much time. None of them can rise by what
 * leaves, so looking at arrivals is enough.
 */
final class WindowedRule extends Sorted {
  private static final long serialVersionUID = 1;

  private final String rule;
  private final RuleKind kind;
  private final long within;
  private final int threshold;

  private transient ListState<Kept> entries;

  /** What is kept of a signal. */
  public static class Kept {
    public long time;
    public double figure;
    public String subject;
  }

  WindowedRule(MixedRule rule) {
    this.rule = rule.name();
    this.kind = rule.kind();
    this.within = rule.windowMillis();
    this.threshold = rule.threshold();
  }

  @Override
  public void open(OpenContext context) throws Exception {
    super.open(context);
    entries =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("entries", Types.POJO(Kept.class)));
  }

  @Override
  void arrive(WholeSignal signal, OnTimerContext context, Collector<Alarm> out) throws Exception {
    List<Kept> kept = new ArrayList<>();
    for (Kept entry : entries.get()) {
      if (entry.time + within > signal.time) {
        kept.add(entry);
      }
    }
    double before = figure(kept);
    kept.add(entry(signal));
    entries.update(kept);
    if (before < threshold && figure(kept) >= threshold) {
      out.collect(new Alarm(rule, context.getCurrentKey(), signal.time));
    }
  }

  private Kept entry(WholeSignal signal) {
    Kept entry = new Kept();
    entry.time = signal.time;
    entry.figure = signal.figure();
    entry.subject = kind == RuleKind.DISTINCT ? signal.subject() : "";
    return entry;
  }

  private double figure(List<Kept> kept) {
    if (kind == RuleKind.COUNT) {
      return kept.size();
    }
    if (kind == RuleKind.SUM) {
      return kept.stream().mapToDouble(entry -> entry.figure).sum();
    }
    Set<String> subjects = new HashSet<>();
    kept.forEach(entry -> subjects.add(entry.subject));
    return subjects.size();
  }
}
