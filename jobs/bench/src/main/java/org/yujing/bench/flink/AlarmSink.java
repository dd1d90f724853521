package org.yujing.bench.flink;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Takes the warnings of a job, and the time when there will be no more. */
public final class AlarmSink implements Sink<Alarm> {
  private static final long serialVersionUID = 1;

  @Override
  public SinkWriter<Alarm> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(Alarm alarm, Context any) {
        if (alarm.time <= OneProcess.work().until()) {
          OneProcess.work().alarms().add(alarm.rule, alarm.key, alarm.time);
        }
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {
        OneProcess.work().watch().done();
      }
    };
  }
}
