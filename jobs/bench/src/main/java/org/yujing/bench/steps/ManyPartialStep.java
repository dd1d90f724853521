package org.yujing.bench.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.yujing.detect.KeyJudge;
import org.yujing.detect.KeyMemory;
import org.yujing.detect.Ledger;
import org.yujing.detect.Routed;
import org.yujing.detect.Router;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.PackedSignal;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/**
 * One more first step of a sequence, when 2,000 have come at one key and none has gone on. Where
 * the sequence ends with what must not happen all are kept, up to the engine's limit.
 */
@State(Scope.Thread)
public class ManyPartialStep extends TimedStep {
  private static final int OPEN = 2000;

  @Param({"false", "true"})
  public boolean endsWithNot;

  private final KeyMemory memory = new KeyMemory();
  private Routed first;
  private KeyJudge judge;
  private long time;

  @Setup
  public void open() {
    String text =
        """
        rule: many
        title: measured
        status: live
        why: measured
        source: local
        on: event
        by: target.id
        sequence:
          within: 30d
          steps:
            - {name: first, on: event, where: amount >= 0}
            - {name: then, on: event, where: amount < 0%s}
        level: yellow
        message: "{key}"
        subject: key
        """
            .formatted(endsWithNot ? ", not: true" : "");
    List<Rule> rules = Samples.rules(RuleFiles.of(Map.of("bench/many.yaml", text)));
    judge = Samples.judge(rules);
    Signal signal = Samples.signals(Samples.district(10, 1000), Stream.EVENT).get(0);
    List<Routed> routed = new ArrayList<>();
    new Router(rules, Ledger.NONE).route(signal, routed::add);
    first = routed.get(0);
    time = signal.time();
    for (int open = 0; open < OPEN; open++) {
      judge(warning -> {});
    }
  }

  private void judge(Consumer<Object> out) {
    time += 1;
    Signal signal = Samples.at(time, first.signal());
    Routed now = new Routed(first.address(), PackedSignal.of(signal), first.hits(), true);
    judge.advance(memory, first.key(), time, List.of(now), out::accept);
  }

  @Benchmark
  public void oneMore(Blackhole hole) {
    judge(hole::consume);
  }
}
