package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.yujing.detect.Routed;
import org.yujing.detect.WarningSignals;
import org.yujing.publish.RulesStatus;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;
import org.yujing.warning.Warning;

/**
 * Stage 2: from signals to warnings: route, key, judge, lane by lane; then rules over warnings.
 *
 * @param all the warnings before the period too, which warm the second pass; null without rules
 * @param said those of the period; null without rules
 * @param asides what is told of rules that were put aside
 */
record Detect(
    DataStream<Warning> all,
    DataStream<Warning> said,
    List<DataStream<Signal>> late,
    List<DataStream<RulesStatus>> asides) {
  /** A rule may read one that has no source here, besides one that has. */
  private static final Set<Stream> FROM_SOURCES = EnumSet.complementOf(EnumSet.of(Stream.WARNING));

  /**
   * What detecting needs besides signals.
   *
   * @param first the rule set that it starts with
   * @param changing whether other rule sets may come: then every lane is there from the start
   */
  record Settings(RuleBook book, Edition first, boolean changing, JudgeKeys.Settings judging) {}

  /** {@code editions}: the rule sets that come while it runs, each to all tasks. */
  static Detect warnings(Signals signals, DataStream<Edition> editions, Settings settings) {
    List<Lane> lanes =
        settings.changing()
            ? Lane.all(FROM_SOURCES)
            : Lane.of(settings.book().compile(settings.first().files()).awake());
    Judging judging = new Judging(editions.broadcast(), settings);
    Map<Stream, SingleOutputStreamOperator<Routed>> routed = new EnumMap<>(Stream.class);
    signals.byStream().forEach((stream, all) -> routed.put(stream, judging.route(stream, all)));
    List<SingleOutputStreamOperator<Warning>> judged = new ArrayList<>();
    for (Lane lane : lanes) {
      if (!lane.overWarnings()) {
        judging.judge(lane, routed).ifPresent(judged::add);
      }
    }
    if (judged.isEmpty()) {
      return new Detect(null, null, List.of(), List.of());
    }
    DataStream<Warning> first = union(judged);
    if (lanes.stream().anyMatch(Lane::overWarnings)) {
      routed.put(Stream.WARNING, judging.route(Stream.WARNING, asSignals(first)));
      for (Lane lane : lanes) {
        if (lane.overWarnings()) {
          judging.judge(lane, routed).ifPresent(judged::add);
        }
      }
    }
    return of(judged, settings);
  }

  private static Detect of(List<SingleOutputStreamOperator<Warning>> judged, Settings settings) {
    DataStream<Warning> all = union(judged);
    DataStream<Warning> said =
        all.filter(new SayInPeriod(settings.judging().period()))
            .uid(Uids.SAY)
            .name("say in period");
    return new Detect(all, said, side(judged, JudgeKeys.LATE), side(judged, JudgeKeys.STATUS));
  }

  private static <T> List<DataStream<T>> side(
      List<SingleOutputStreamOperator<Warning>> judged, OutputTag<T> tag) {
    return judged.stream().<DataStream<T>>map(lane -> lane.getSideOutput(tag)).toList();
  }

  private static DataStream<Warning> union(List<SingleOutputStreamOperator<Warning>> judged) {
    DataStream<Warning> all = judged.get(0);
    for (DataStream<Warning> more : judged.subList(1, judged.size())) {
      all = all.union(more);
    }
    return all;
  }

  private static DataStream<Signal> asSignals(DataStream<Warning> warnings) {
    return warnings
        .filter(warning -> !warning.shadow())
        .uid(Uids.WARNINGS_LIVE)
        .map(WarningSignals::of, SignalWire.TYPE)
        .uid(Uids.WARNINGS_AS_SIGNALS)
        .name("warnings as signals");
  }

  /** Makes the tasks of one detection. */
  private record Judging(DataStream<Edition> editions, Settings settings) {

    SingleOutputStreamOperator<Routed> route(Stream stream, DataStream<Signal> signals) {
      RuleBook book = settings.book();
      Edition first = settings.first();
      SingleOutputStreamOperator<Routed> routed =
          settings.changing()
              ? signals
                  .connect(editions)
                  .transform("route", RoutedWire.TYPE, new RouteByEdition(stream, book, first))
              : signals.process(new RouteSignals(stream, book, first.files()), RoutedWire.TYPE);
      return routed.uid(Uids.route(stream)).name("route " + stream.word());
    }

    /** Nothing where no source gives any of the lane's streams. */
    Optional<SingleOutputStreamOperator<Warning>> judge(
        Lane lane, Map<Stream, SingleOutputStreamOperator<Routed>> routed) {
      return lane.streams().stream()
          .filter(routed::containsKey)
          .<DataStream<Routed>>map(stream -> routed.get(stream).getSideOutput(lane.tag()))
          .reduce((one, other) -> one.union(other))
          .map(all -> judge(lane, all));
    }

    private SingleOutputStreamOperator<Warning> judge(Lane lane, DataStream<Routed> all) {
      JudgeKeys judge = new JudgeKeys(lane, settings.book(), settings.first(), settings.judging());
      return all.keyBy(Routed::address, Types.STRING)
          .connect(editions)
          .transform("judge", WarningWire.TYPE, judge)
          .uid(Uids.judge(lane))
          .name("judge " + lane.name());
    }
  }
}
