package org.yujing.pipeline;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.disposition.Disposition;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;

/**
 * Stage 1 for people: from their file to their actions, in time as far as the file keeps it. Both
 * are null where there is no file.
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
        Signals.raw(env, source, Uids.DISPOSITIONS_FILE)
            .process(new ReadDispositions(source, settings), DispositionWire.TYPE)
            .uid(Uids.DISPOSITIONS_READ)
            .name("read dispositions");
    return new Actions(
        timed(read, inputs.disorder(source)), read.getSideOutput(ReadSignals.REJECTED));
  }

  private static DataStream<Disposition> timed(DataStream<Disposition> read, Duration disorder) {
    return read.assignTimestampsAndWatermarks(
            WatermarkStrategy.<Disposition>forBoundedOutOfOrderness(disorder)
                .withTimestampAssigner((action, before) -> action.time()))
        .uid(Uids.DISPOSITIONS_TIME)
        .name("time dispositions");
  }
}
