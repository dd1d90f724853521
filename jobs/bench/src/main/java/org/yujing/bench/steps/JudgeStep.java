package org.yujing.bench.steps;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.yujing.bench.district.District;
import org.yujing.bench.mix.MixedRule;
import org.yujing.bench.mix.RuleMix;
import org.yujing.detect.KeyJudge;
import org.yujing.detect.KeyMemory;
import org.yujing.detect.Ledger;
import org.yujing.detect.Routed;
import org.yujing.detect.Router;
import org.yujing.rule.Rule;
import org.yujing.signal.PackedSignal;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/**
 * One signal judged by one rule, its key's memory in a map; time goes on by a tenth of a window.
 */
@State(Scope.Thread)
public class JudgeStep extends TimedStep {
  private static final int KEYS = 1000;

  @Param({"MATCH", "COUNT", "DISTINCT", "SUM", "SEQUENCE", "ABSENCE"})
  public MixedRule.RuleKind kind;

  private final List<KeyMemory> memories = new ArrayList<>();
  private List<Routed> routed;
  private KeyJudge judge;
  private long time;
  private long step;

  @Setup
  public void read() {
    District district = Samples.district(10, 200_000);
    MixedRule mixed =
        RuleMix.of(100, district).rules().stream()
            .filter(rule -> rule.kind() == kind && rule.theme().stream() == Stream.SENSOR)
            .findFirst()
            .orElseThrow();
    List<Rule> rules = Samples.rules(new RuleMix(List.of(mixed)));
    judge = Samples.judge(rules);
    routed = routed(new Router(rules, Ledger.NONE), Samples.signals(district, Stream.SENSOR));
    for (int key = 0; key < KEYS; key++) {
      memories.add(new KeyMemory());
    }
    time = routed.get(0).signal().time();
    step = Math.max(1, mixed.windowMillis() / 10 / KEYS);
  }

  private static List<Routed> routed(Router router, List<Signal> signals) {
    List<Routed> routed = new ArrayList<>();
    signals.forEach(signal -> router.route(signal, routed::add));
    return routed;
  }

  @Benchmark
  public void judge(Blackhole hole) {
    int turn = next(routed.size());
    Routed next = routed.get(turn);
    time += step;
    Signal signal = Samples.at(time, next.signal());
    Routed now = new Routed(next.address(), PackedSignal.of(signal), next.hits(), true);
    judge.advance(memories.get(turn % KEYS), next.key(), time, List.of(now), hole::consume);
  }
}
