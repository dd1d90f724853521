package org.yujing.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.signal.RawRecord;
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
    Map<Stream, DataStream<Signal>> byStream = new EnumMap<>(Stream.class);
    List<DataStream<Rejection>> rejected = new ArrayList<>();
    for (Source source : inputs.sources()) {
      SingleOutputStreamOperator<Signal> read =
          raw(env, source, Uids.file(source.name()))
              .process(new ReadSignals(source, settings), SignalWire.TYPE)
              .uid(Uids.read(source.name()))
              .name("read " + source.name());
      rejected.add(read.getSideOutput(ReadSignals.REJECTED));
      byStream.merge(
          source.stream(),
          timed(read, source, inputs.disorder(source)),
          (one, other) -> one.union(other));
    }
    return new Signals(byStream, rejected);
  }

  /** The records of a file as they stand in it. */
  static DataStream<RawRecord> raw(StreamExecutionEnvironment env, Source source, String uid) {
    FileSource<RawRecord> file =
        FileSource.forRecordStreamFormat(
                new RecordFormat(source), new Path(java.nio.file.Path.of(source.file()).toUri()))
            .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(path -> true))
            .build();
    return env.fromSource(
            file, WatermarkStrategy.noWatermarks(), "file " + source.name(), RawRecordWire.TYPE)
        .uid(uid)
        .setParallelism(1)
        .rebalance();
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
