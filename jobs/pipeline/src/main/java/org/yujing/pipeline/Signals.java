package org.yujing.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;
import org.yujing.signal.Rejection;
import org.yujing.signal.Signal;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;

/**
 * Stage 1: from sources to signals, a stream of each kind, in time as far as each source keeps it.
 */
record Signals(Map<Stream, DataStream<Signal>> byStream, List<DataStream<Rejection>> rejected) {

  /** Reads files to their end. */
  static Signals ofFiles(
      StreamExecutionEnvironment env, Inputs inputs, ReadSignals.Settings settings) {
    Signals signals = none();
    for (Source source : inputs.sources()) {
      DataStream<Either<Rejection, Signal>> parsed =
          Records.ofFile(
              env, settings.form(source), Uids.file(source.name()), Uids.parse(source.name()));
      SingleOutputStreamOperator<Signal> read = read(parsed, source, settings);
      signals.add(source, read, timed(read, source, inputs.disorder(source)));
    }
    return signals;
  }

  /** Reads topics without end. */
  static Signals ofTopics(
      StreamExecutionEnvironment env,
      List<Source> sources,
      TopicEnds ends,
      ReadSignals.Settings settings) {
    Signals signals = none();
    for (Source source : sources) {
      DataStream<Either<Rejection, Signal>> parsed =
          Records.ofTopic(
              env, settings.form(source), ends, settings.clock(), Uids.topic(source.name()));
      SingleOutputStreamOperator<Signal> read = read(parsed, source, settings);
      signals.add(source, read, read);
    }
    return signals;
  }

  private static Signals none() {
    return new Signals(new EnumMap<>(Stream.class), new ArrayList<>());
  }

  private void add(
      Source source, SingleOutputStreamOperator<Signal> read, DataStream<Signal> timed) {
    rejected.add(read.getSideOutput(ReadSignals.REJECTED));
    byStream.merge(source.stream(), timed, (one, other) -> one.union(other));
  }

  private static SingleOutputStreamOperator<Signal> read(
      DataStream<Either<Rejection, Signal>> parsed, Source source, ReadSignals.Settings settings) {
    return parsed
        .process(new ReadSignals(source, settings), SignalWire.TYPE)
        .uid(Uids.read(source.name()))
        .name("read " + source.name());
  }

  private static DataStream<Signal> timed(
      DataStream<Signal> read, Source source, Duration disorder) {
    return read.assignTimestampsAndWatermarks(
            WatermarkStrategy.<Signal>forBoundedOutOfOrderness(disorder)
                .withTimestampAssigner((signal, before) -> signal.time()))
        .uid(Uids.time(source.name()))
        .name("time " + source.name());
  }
}
