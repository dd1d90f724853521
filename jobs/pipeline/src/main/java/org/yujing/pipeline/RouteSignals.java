package org.yujing.pipeline;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.yujing.detect.Routed;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** Sends signals on their ways under the one rule set of a run. */
final class RouteSignals extends ProcessFunction<Signal, Routed> {
  private static final long serialVersionUID = 1;

  private final Stream stream;
  private final RuleBook book;
  private final RuleFiles rules;

  private transient Ways ways;

  RouteSignals(Stream stream, RuleBook book, RuleFiles rules) {
    this.stream = stream;
    this.book = book;
    this.rules = rules;
  }

  @Override
  public void open(OpenContext context) {
    Counts counts = new Counts(getRuntimeContext(), "route-" + stream.word());
    ways = new Ways(stream, book.compile(rules).awake(), counts);
  }

  @Override
  public void processElement(Signal signal, Context context, Collector<Routed> out) {
    ways.route(signal, context::output);
  }
}
