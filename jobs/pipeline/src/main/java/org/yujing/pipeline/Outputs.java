package org.yujing.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.yujing.signal.LateJson;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionJson;
import org.yujing.signal.Signal;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningJson;

/** The far ends of a run on one machine: a file of JSON lines for each kind of record. */
record Outputs(Path folder) {

  void warnings(DataStream<Warning> warnings) {
    if (warnings != null) {
      file("warnings.jsonl", warnings.filter(warning -> !warning.shadow()), Uids.WARNINGS_OUT);
      file("warnings.shadow.jsonl", warnings.filter(Warning::shadow), Uids.SHADOW_OUT);
    }
  }

  private void file(String name, DataStream<Warning> warnings, String uid) {
    warnings
        .sinkTo(new LineSink<>(folder.resolve(name).toString(), WarningJson::write))
        .setParallelism(1)
        .uid(uid)
        .name(name);
  }

  void rejected(List<DataStream<Rejection>> rejected) {
    all(rejected)
        .sinkTo(new LineSink<>(folder.resolve("rejected.jsonl").toString(), RejectionJson::write))
        .setParallelism(1)
        .uid(Uids.REJECTED_OUT)
        .name("rejected.jsonl");
  }

  void late(List<DataStream<Signal>> late) {
    if (!late.isEmpty()) {
      all(late)
          .sinkTo(new LineSink<>(folder.resolve("late.jsonl").toString(), LateJson::write))
          .setParallelism(1)
          .uid(Uids.LATE_OUT)
          .name("late.jsonl");
    }
  }

  private static <T> DataStream<T> all(List<DataStream<T>> parts) {
    DataStream<T> all = parts.get(0);
    for (DataStream<T> more : parts.subList(1, parts.size())) {
      all = all.union(more);
    }
    return all;
  }
}
