package org.yujing.bench.flink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.yujing.bench.contend.Contender;
import org.yujing.bench.contend.Guarantees;
import org.yujing.bench.contend.WholeSignal;
import org.yujing.bench.contend.Work;
import org.yujing.bench.mix.MixedRule;
import org.yujing.bench.mix.MixedRule.RuleKind;

/**
 * A job as a good engineer writes it without a rule engine: for each rule a filter that keeps all
 * it can, a key, and an operator; flink-cep for sequences, keyed functions that sort by event time
 * for the rest.
 */
public final class HandWrittenContender implements Contender {

  @Override
  public Guarantees guarantees() {
    return Guarantees.FLINK;
  }

  @Override
  public Running prepare(Work work) {
    List<MixedRule> rules = work.mix().rules();
    StreamExecutionEnvironment env = OneProcess.begin(work, rules.size());
    DataStream<WholeSignal> signals = Parsed.signals(env);
    for (MixedRule rule : rules) {
      warnings(rule, signals.filter(new Wanted(rule))).sinkTo(new AlarmSink());
    }
    return () -> env.execute("flink");
  }

  private static DataStream<Alarm> warnings(MixedRule rule, DataStream<WholeSignal> wanted) {
    return switch (rule.kind()) {
      case MATCH -> wanted.map(new MatchEach(rule));
      case COUNT, DISTINCT, SUM -> keyed(rule, wanted).process(new WindowedRule(rule));
      case ABSENCE -> keyed(rule, wanted).process(new SilenceRule(rule));
      case SEQUENCE -> CEP.pattern(keyed(rule, wanted), pattern(rule)).process(new Matched(rule));
    };
  }

  private static KeyedStream<WholeSignal, String> keyed(
      MixedRule rule, DataStream<WholeSignal> wanted) {
    KeySelector<WholeSignal, String> key =
        rule.byGrid() ? signal -> signal.place.grid : WholeSignal::subject;
    return wanted.keyBy(key, Types.STRING);
  }

  private static Pattern<WholeSignal, WholeSignal> pattern(MixedRule rule) {
    return Pattern.<WholeSignal>begin("high", AfterMatchSkipStrategy.skipPastLastEvent())
        .where(SimpleCondition.of(signal -> signal.figure() >= MixedRule.HIGH))
        .followedBy("low")
        .where(SimpleCondition.of(signal -> signal.figure() < MixedRule.LOW))
        .within(Duration.ofMillis(rule.windowMillis()));
  }

  /** Only what can make a difference to the rule goes on. */
  private record Wanted(String theme, RuleKind kind, int from)
      implements FilterFunction<WholeSignal> {
    private static final long serialVersionUID = 1;

    Wanted(MixedRule rule) {
      this(rule.theme().constant(), rule.kind(), rule.from());
    }

    @Override
    public boolean filter(WholeSignal signal) {
      return signal.theme().equals(theme) && figure(signal.figure());
    }

    private boolean figure(double figure) {
      return kind == RuleKind.SEQUENCE
          ? figure >= MixedRule.HIGH || figure < MixedRule.LOW
          : figure >= from;
    }
  }

  private record MatchEach(String rule, boolean byGrid) implements MapFunction<WholeSignal, Alarm> {
    private static final long serialVersionUID = 1;

    MatchEach(MixedRule rule) {
      this(rule.name(), rule.byGrid());
    }

    @Override
    public Alarm map(WholeSignal signal) {
      return new Alarm(rule, byGrid ? signal.place.grid : signal.subject(), signal.time);
    }
  }

  private static final class Matched extends PatternProcessFunction<WholeSignal, Alarm> {
    private static final long serialVersionUID = 1;

    private final String rule;

    Matched(MixedRule rule) {
      this.rule = rule.name();
    }

    @Override
    public void processMatch(
        Map<String, List<WholeSignal>> match, Context context, Collector<Alarm> out) {
      WholeSignal low = match.get("low").get(0);
      out.collect(new Alarm(rule, low.subject(), low.time));
    }
  }
}
