package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.yujing.detect.Period;
import org.yujing.detect.Roster;
import org.yujing.detect.Routed;
import org.yujing.detect.WarningSignals;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;
import org.yujing.warning.Warning;

/**
 * Stage 2: from signals to warnings: route, key, judge, lane by lane; then rules over warnings.
 *
 * @param all the warnings before the period too, which warm the second pass; null without rules
 * @param said those of the period; null without rules
 */
record Detect(DataStream<Warning> all, DataStream<Warning> said, List<DataStream<Signal>> late) {

  /**
   * @param start the time of the run's first signal, at which the clocks of rosters start, in
   *     milliseconds
   */
  record Settings(RulesInForce rules, Period period, long start) {}

  static Detect warnings(Signals signals, Settings settings) {
    List<Rule> awake = RulesInForce.awake(settings.rules().compile());
    List<Lane> lanes = Lane.of(awake);
    Map<Stream, SingleOutputStreamOperator<Routed>> routed = new EnumMap<>(Stream.class);
    signals
        .byStream()
        .forEach((stream, all) -> routed.put(stream, route(stream, all, settings.rules())));
    List<SingleOutputStreamOperator<Warning>> judged = new ArrayList<>();
    for (Lane lane : lanes) {
      if (!lane.overWarnings()) {
        judge(lane, awake, routed, settings).ifPresent(judged::add);
      }
    }
    if (judged.isEmpty()) {
      return new Detect(null, null, List.of());
    }
    DataStream<Warning> first = union(judged);
    if (lanes.stream().anyMatch(Lane::overWarnings)) {
      routed.put(Stream.WARNING, route(Stream.WARNING, asSignals(first), settings.rules()));
      for (Lane lane : lanes) {
        if (lane.overWarnings()) {
          judge(lane, awake, routed, settings).ifPresent(judged::add);
        }
      }
    }
    DataStream<Warning> all = union(judged);
    DataStream<Warning> said =
        all.filter(new SayInPeriod(settings.period())).uid(Uids.SAY).name("say in period");
    return new Detect(all, said, judged.stream().map(Detect::late).toList());
  }

  private static DataStream<Signal> late(SingleOutputStreamOperator<Warning> lane) {
    return lane.getSideOutput(JudgeKeys.LATE);
  }

  private static DataStream<Warning> union(List<SingleOutputStreamOperator<Warning>> judged) {
    DataStream<Warning> all = judged.get(0);
    for (DataStream<Warning> more : judged.subList(1, judged.size())) {
      all = all.union(more);
    }
    return all;
  }

  private static SingleOutputStreamOperator<Routed> route(
      Stream stream, DataStream<Signal> signals, RulesInForce rules) {
    return signals
        .process(new RouteSignals(stream, rules), RoutedWire.TYPE)
        .uid(Uids.route(stream))
        .name("route " + stream.word());
  }

  private static DataStream<Signal> asSignals(DataStream<Warning> warnings) {
    return warnings
        .filter(warning -> !warning.shadow())
        .map(WarningSignals::of, SignalWire.TYPE)
        .uid(Uids.WARNINGS_AS_SIGNALS)
        .name("warnings as signals");
  }

  private static Optional<SingleOutputStreamOperator<Warning>> judge(
      Lane lane,
      List<Rule> awake,
      Map<Stream, SingleOutputStreamOperator<Routed>> routed,
      Settings settings) {
    DataStream<Routed> all = null;
    for (Stream stream : lane.streams()) {
      if (routed.containsKey(stream)) {
        DataStream<Routed> part = routed.get(stream).getSideOutput(lane.tag());
        all = all == null ? part : all.union(part);
      }
    }
    if (all == null) {
      return Optional.empty();
    }
    SingleOutputStreamOperator<Warning> judged =
        withRoster(all, lane, awake, settings)
            .keyBy(Routed::address, Types.STRING)
            .process(new JudgeKeys(lane, settings.rules(), settings.period()), WarningWire.TYPE)
            .uid(Uids.judge(lane))
            .name("judge " + lane.name());
    return Optional.of(judged);
  }

  private static DataStream<Routed> withRoster(
      DataStream<Routed> lane, Lane which, List<Rule> awake, Settings settings) {
    List<Routed> roster =
        Roster.of(which.rules(awake), settings.rules().reference(), settings.start());
    if (roster.isEmpty()) {
      return lane;
    }
    return lane.union(
        lane.getExecutionEnvironment()
            .fromData(roster, RoutedWire.TYPE)
            .uid(Uids.roster(which))
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Routed>forMonotonousTimestamps()
                    .withTimestampAssigner((routed, before) -> routed.signal().time()))
            .uid(Uids.rosterTime(which)));
  }
}
