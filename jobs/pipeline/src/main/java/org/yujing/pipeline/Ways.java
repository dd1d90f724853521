package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.flink.util.OutputTag;
import org.yujing.detect.Routed;
import org.yujing.detect.Router;
import org.yujing.rule.Rule;
import org.yujing.signal.PackedSignal;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** The ways of one stream's signals under one rule set: to lanes, and to keys in them. */
final class Ways {
  private final Stream stream;
  private final List<Way> ways = new ArrayList<>();
  private final Counts counts;

  private record Way(OutputTag<Routed> to, Router router) {}

  /** {@code rules}: those of a rule set that say something. */
  Ways(Stream stream, List<Rule> rules, Counts counts) {
    this.stream = stream;
    this.counts = counts;
    for (Lane lane : Lane.of(rules)) {
      if (lane.reads(stream)) {
        ways.add(new Way(lane.tag(), new Router(lane.rules(rules), counts)));
      }
    }
  }

  /** Sends a signal to each lane whose rules want it, once for each key they keep it under. */
  void route(Signal signal, BiConsumer<OutputTag<Routed>, Routed> out) {
    PackedSignal packed = PackedSignal.of(signal);
    int copies = 0;
    for (Way way : ways) {
      // Warnings are counted where they are said, not as signals.
      boolean counts = copies == 0 && stream != Stream.WARNING;
      copies +=
          way.router()
              .route(packed, routed -> out.accept(way.to(), counts ? routed : routed.uncounted()));
    }
    if (copies == 0 && stream != Stream.WARNING) {
      counts.unheard(signal.source());
    }
  }
}
