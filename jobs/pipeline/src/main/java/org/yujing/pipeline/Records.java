package org.yujing.pipeline;

import java.time.Clock;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;

/** The records of one source, each read as what it is or rejected. */
final class Records {
  private Records() {}

  /** Those of a file; who keeps their time must still say so. */
  static <V> DataStream<Either<Rejection, V>> ofFile(
      StreamExecutionEnvironment env, RecordForm<V> form, String uid, String parseUid) {
    Source source = form.source();
    FileSource<RawRecord> file =
        FileSource.forRecordStreamFormat(
                new RecordFormat(source), new Path(java.nio.file.Path.of(source.file()).toUri()))
            .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(path -> true))
            .build();
    return env.fromSource(
            file, WatermarkStrategy.noWatermarks(), "file " + source.name(), RawRecordWire.TYPE)
        .uid(uid)
        .setParallelism(1)
        .rebalance()
        .map(new ParseRecords<>(form), form.readType())
        .uid(parseUid)
        .name("parse " + source.name());
  }

  /** Those of a topic, in time as far as each of its partitions keeps it. */
  static <V> DataStream<Either<Rejection, V>> ofTopic(
      StreamExecutionEnvironment env, RecordForm<V> form, TopicEnds ends, Clock clock, String uid) {
    Source source = form.source();
    WatermarkStrategy<Either<Rejection, V>> times =
        WatermarkStrategy.<Either<Rejection, V>>noWatermarks()
            .withTimestampAssigner(
                (read, before) -> read.isRight() ? form.time(read.right()) : before);
    return env.fromSource(
            new LiveSource<>(form, ends, clock), times, "topic " + source.name(), form.readType())
        .uid(uid)
        .setParallelism(ends.parallelism(source.topic(), env.getParallelism()));
  }
}
