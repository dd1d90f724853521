package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.yujing.detect.Routed;
import org.yujing.detect.Router;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** Sends each signal to the lanes whose rules want it, once for each key they keep it under. */
final class RouteSignals extends ProcessFunction<Signal, Routed> {
  private static final long serialVersionUID = 1;

  private final Stream stream;
  private final RulesInForce rules;

  private transient List<Way> ways;
  private transient Counts counts;

  RouteSignals(Stream stream, RulesInForce rules) {
    this.stream = stream;
    this.rules = rules;
  }

  private record Way(Lane lane, Router router) {}

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "route-" + stream.word());
    List<Rule> awake = RulesInForce.awake(rules.compile());
    ways = new ArrayList<>();
    for (Lane lane : Lane.of(awake)) {
      if (lane.reads(stream)) {
        ways.add(new Way(lane, new Router(lane.rules(awake), counts)));
      }
    }
  }

  @Override
  public void processElement(Signal signal, Context context, Collector<Routed> out) {
    int copies = 0;
    for (Way way : ways) {
      // Warnings are counted where they are said, not as signals.
      boolean counts = copies == 0 && stream != Stream.WARNING;
      copies +=
          way.router()
              .route(
                  signal,
                  routed -> context.output(way.lane().tag(), counts ? routed : routed.uncounted()));
    }
    if (copies == 0 && stream != Stream.WARNING) {
      counts.add("signals", signal.source(), "unmatched");
    }
  }
}
