package org.yujing.pipeline;

import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.yujing.queue.Change;
import org.yujing.queue.Refusal;
import org.yujing.report.Report;
import org.yujing.signal.Rejection;
import org.yujing.signal.Signal;
import org.yujing.warning.Warning;

/** The far ends: where records go. What is null cannot come, and is not written. */
interface Outputs {
  void warnings(DataStream<Warning> warnings);

  /** Every change, and of each item its newest state. */
  void items(DataStream<Change> changes);

  void reports(DataStream<Report> reports);

  /** What could not be read, and actions that did not fit. */
  void rejected(
      List<DataStream<Rejection>> signals,
      DataStream<Rejection> actions,
      DataStream<Refusal> refusals);

  void late(List<DataStream<Signal>> late);

  /** Nothing more comes. */
  void end();
}
