package org.yujing.pipeline;

import java.time.Clock;
import java.time.ZoneId;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;
import org.yujing.warning.Warning;

/** Where the second pass begins on its own: the warnings of a topic, in time. */
record Warnings(DataStream<Warning> said, DataStream<Rejection> rejected) {

  /**
   * @param zone of warnings whose time is written with its offset
   * @param clock the time of day, which a silent topic follows
   */
  static Warnings ofTopic(
      StreamExecutionEnvironment env, Source source, TopicEnds ends, ZoneId zone, Clock clock) {
    SingleOutputStreamOperator<Warning> read =
        Records.ofTopic(env, new WarningForm(source, zone), ends, clock, Uids.WARNINGS_TOPIC)
            .process(new ReadWarnings(source), WarningWire.TYPE)
            .uid(Uids.WARNINGS_READ)
            .name("read warnings");
    return new Warnings(read, read.getSideOutput(ReadSignals.REJECTED));
  }
}
