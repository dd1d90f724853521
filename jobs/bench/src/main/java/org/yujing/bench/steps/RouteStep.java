package org.yujing.bench.steps;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.yujing.bench.district.District;
import org.yujing.bench.mix.RuleMix;
import org.yujing.detect.Ledger;
import org.yujing.detect.Router;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** From a signal to the copies for its keys. */
@State(Scope.Thread)
public class RouteStep extends TimedStep {
  @Param({"10", "100", "1000"})
  public int rules;

  private List<Signal> signals;
  private Router router;

  @Setup
  public void read() {
    District district = Samples.district(rules, 20_000);
    signals = Samples.signals(district, Stream.SENSOR);
    router = new Router(Samples.rules(RuleMix.of(rules, district)), Ledger.NONE);
  }

  @Benchmark
  public int route(Blackhole hole) {
    return router.route(signals.get(next(signals.size())), hole::consume);
  }
}
