package org.yujing.pipeline;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;
import org.yujing.disposition.Disposition;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;

/**
 * Stage 1 for people: from their records to their actions, in time as far as the records keep it.
 * Both are null where there are no records.
 */
record Actions(DataStream<Disposition> done, DataStream<Rejection> rejected) {

  /** Reads the file to its end, if there is one. */
  static Actions ofFile(
      StreamExecutionEnvironment env, Inputs inputs, ReadDispositions.Settings settings) {
    Source source = inputs.dispositions();
    if (source == null) {
      return new Actions(null, null);
    }
    SingleOutputStreamOperator<Disposition> read =
        read(
            Records.ofFile(
                env, settings.form(source), Uids.DISPOSITIONS_FILE, Uids.DISPOSITIONS_PARSE),
            source,
            settings);
    return new Actions(
        timed(read, inputs.disorder(source)), read.getSideOutput(ReadSignals.REJECTED));
  }

  /** Reads a topic without end. */
  static Actions ofTopic(
      StreamExecutionEnvironment env,
      Source source,
      TopicEnds ends,
      ReadDispositions.Settings settings) {
    SingleOutputStreamOperator<Disposition> read =
        read(
            Records.ofTopic(
                env, settings.form(source), ends, settings.clock(), Uids.DISPOSITIONS_TOPIC),
            source,
            settings);
    return new Actions(read, read.getSideOutput(ReadSignals.REJECTED));
  }

  private static SingleOutputStreamOperator<Disposition> read(
      DataStream<Either<Rejection, Disposition>> parsed,
      Source source,
      ReadDispositions.Settings settings) {
    return parsed
        .process(new ReadDispositions(source, settings.period()), DispositionWire.TYPE)
        .uid(Uids.DISPOSITIONS_READ)
        .name("read dispositions");
  }

  private static DataStream<Disposition> timed(DataStream<Disposition> read, Duration disorder) {
    return read.assignTimestampsAndWatermarks(
            WatermarkStrategy.<Disposition>forBoundedOutOfOrderness(disorder)
                .withTimestampAssigner((action, before) -> action.time()))
        .uid(Uids.DISPOSITIONS_TIME)
        .name("time dispositions");
  }
}
