package org.yujing.bench.flink;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.bench.contend.SignalParser;
import org.yujing.bench.contend.WholeSignal;

/** The first stage of every job without the product. */
final class Parsed extends RichMapFunction<Integer, WholeSignal> {
  private static final long serialVersionUID = 1;

  private transient SignalParser parser;

  private Parsed() {}

  /** All signals, in time as far as the lines keep it. */
  static DataStream<WholeSignal> signals(StreamExecutionEnvironment env) {
    return OneProcess.lines(env)
        .map(new Parsed())
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<WholeSignal>forBoundedOutOfOrderness(
                    OneProcess.work().district().disorder())
                .withTimestampAssigner((signal, before) -> signal.time));
  }

  @Override
  public void open(OpenContext context) {
    parser = new SignalParser();
  }

  @Override
  public WholeSignal map(Integer line) {
    return parser.read(OneProcess.work().read(line));
  }
}
