package org.yujing.pipeline;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.yujing.detect.Period;
import org.yujing.queue.Change;
import org.yujing.queue.ChangeJson;
import org.yujing.queue.ItemJson;
import org.yujing.queue.Refusal;
import org.yujing.queue.RefusalJson;
import org.yujing.report.Report;
import org.yujing.report.ReportJson;
import org.yujing.signal.LateJson;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionJson;
import org.yujing.signal.Signal;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningJson;

/**
 * The far ends of a run on one machine: a file of JSON lines for each kind of record. Records
 * become lines where they are; only lines travel to the one task that writes. What is null cannot
 * come, and is not written.
 *
 * @param period the history of items is of the period alone
 * @param zone in which the times of refused actions are written
 */
record FileOutputs(Path folder, Period period, ZoneId zone) implements Outputs {

  /** How a record is written. */
  private interface Form<T> extends Serializable {
    String line(T record);
  }

  @Override
  public void warnings(DataStream<Warning> warnings) {
    if (warnings != null) {
      DataStream<Warning> live = warnings.filter(warning -> !warning.shadow());
      DataStream<Warning> shadow = warnings.filter(Warning::shadow);
      file("warnings.jsonl", Uids.WARNINGS_OUT, lines(live, "warnings", WarningJson::write));
      file("warnings.shadow.jsonl", Uids.SHADOW_OUT, lines(shadow, "shadow", WarningJson::write));
    }
  }

  /** The newest state of each item is found in the end, among all that it has had. */
  @Override
  public void items(DataStream<Change> changes) {
    if (changes != null) {
      DataStream<Change> said =
          changes
              .filter(new SayChanges(period))
              .uid(Uids.CHANGES_SAY)
              .name("say changes in period");
      file("queue-history.jsonl", Uids.HISTORY_OUT, lines(said, "changes", ChangeJson::write));
      file("queue.jsonl", Uids.QUEUE_OUT, lines(changes, "items", FileOutputs::item));
    }
  }

  private static String item(Change change) {
    return ItemJson.write(change.after(), change.time());
  }

  @Override
  public void reports(DataStream<Report> reports) {
    file("reports.jsonl", Uids.REPORTS_OUT, lines(reports, "reports", ReportJson::write));
  }

  @Override
  public void rejected(
      List<DataStream<Rejection>> signals,
      DataStream<Rejection> actions,
      DataStream<Refusal> refusals) {
    ZoneId written = zone;
    Stream<DataStream<Rejection>> read =
        Stream.concat(signals.stream(), Stream.ofNullable(actions));
    Stream<DataStream<String>> all =
        Stream.of(
            lines(union(read), "rejections", RejectionJson::write),
            lines(refusals, "refusals", refusal -> RefusalJson.write(refusal, written)));
    file("rejected.jsonl", Uids.REJECTED_OUT, union(all));
  }

  @Override
  public void late(List<DataStream<Signal>> late) {
    file("late.jsonl", Uids.LATE_OUT, lines(union(late.stream()), "late", LateJson::write));
  }

  /** Each file is an end of its own. */
  @Override
  public void end() {}

  private static <T> DataStream<T> union(Stream<DataStream<T>> parts) {
    return parts.filter(Objects::nonNull).reduce((one, other) -> one.union(other)).orElse(null);
  }

  private static <T> DataStream<String> lines(DataStream<T> records, String what, Form<T> form) {
    return records == null
        ? null
        : records.map(form::line, Types.STRING).uid(Uids.lines(what)).name("lines of " + what);
  }

  private void file(String name, String uid, DataStream<String> lines) {
    if (lines != null) {
      lines
          .sinkTo(new LineSink(folder.resolve(name).toString()))
          .setParallelism(1)
          .uid(uid)
          .name(name);
    }
  }
}
