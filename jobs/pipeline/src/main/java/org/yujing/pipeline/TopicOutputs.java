package org.yujing.pipeline;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.yujing.publish.RulesStatus;
import org.yujing.publish.RulesStatusJson;
import org.yujing.queue.Change;
import org.yujing.queue.Refusal;
import org.yujing.report.Report;
import org.yujing.signal.Rejection;
import org.yujing.signal.Signal;
import org.yujing.topic.Job;
import org.yujing.topic.OutRecord;
import org.yujing.topic.OutRecords;
import org.yujing.topic.RecordHeads;
import org.yujing.topic.Topic;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningIds;

/**
 * The far ends of a job on a cluster: its topics. Records are made where they are, and all of them
 * go through one sink, so that a task has one transaction at a time.
 */
final class TopicOutputs implements Outputs {
  private final Job job;
  private final TopicSink sink;
  private final ZoneId zone;
  private final List<DataStream<OutRecord>> parts = new ArrayList<>();

  /**
   * Of one job.
   *
   * @param zone in which the times of refused actions are written
   */
  TopicOutputs(Job job, TopicSink sink, ZoneId zone) {
    this.job = job;
    this.sink = sink;
    this.zone = zone;
  }

  static TopicOutputs of(JobConfig config) {
    TopicSink sink = new TopicSink(config.kafka(), config.delivery());
    return new TopicOutputs(config.job(), sink, config.zone());
  }

  /** How a record is written. */
  private interface Form<T> extends Serializable {
    OutRecord record(T record);
  }

  @Override
  public void warnings(DataStream<Warning> warnings) {
    add(warnings, "warnings", OutRecords::of);
  }

  @Override
  public void items(DataStream<Change> changes) {
    add(changes, "changes", OutRecords::of);
    add(changes, "items", OutRecords::state);
  }

  @Override
  public void reports(DataStream<Report> reports) {
    add(reports, "reports", OutRecords::of);
  }

  @Override
  public void rejected(
      List<DataStream<Rejection>> signals,
      DataStream<Rejection> actions,
      DataStream<Refusal> refusals) {
    Job by = job;
    ZoneId written = zone;
    Stream<DataStream<Rejection>> read =
        Stream.concat(signals.stream(), Stream.ofNullable(actions));
    add(union(read), "rejections", rejection -> OutRecords.of(rejection, by));
    add(refusals, "refusals", refusal -> OutRecords.of(refusal, written));
  }

  @Override
  public void late(List<DataStream<Signal>> late) {
    add(union(late.stream()), "late", OutRecords::late);
  }

  /**
   * What is said of rule sets. It goes out at once, perhaps twice: an answer must not wait for a
   * checkpoint, and of two that are alike the last counts. One task writes, so that the order
   * stays.
   */
  void answers(DataStream<RulesStatus> answers, List<DataStream<RulesStatus>> asides) {
    Job by = job;
    union(Stream.concat(Stream.of(answers), asides.stream()))
        .map(status -> record(status, by), OutRecordWire.TYPE)
        .setParallelism(1)
        .uid(Uids.records("statuses"))
        .name("records of statuses")
        .sinkTo(sink.atLeastOnce())
        .setParallelism(1)
        .uid(Uids.STATUS_OUT)
        .name("topic rules-status");
  }

  private static OutRecord record(RulesStatus status, Job by) {
    String value = RulesStatusJson.write(status);
    String id = WarningIds.hash(Topic.RULES_STATUS.word(), value);
    String type = Topic.RULES_STATUS.type();
    RecordHeads heads = new RecordHeads(id, by.source(), type, status.time(), status.version());
    return new OutRecord(Topic.RULES_STATUS, status.version(), value, heads);
  }

  @Override
  public void end() {
    DataStream<OutRecord> all = union(parts.stream());
    if (all != null) {
      all.sinkTo(sink.of(job)).uid(Uids.TOPICS_OUT).name("topics of " + job.word());
    }
  }

  private static <T> DataStream<T> union(Stream<DataStream<T>> parts) {
    return parts.reduce((one, other) -> one.union(other)).orElse(null);
  }

  private <T> void add(DataStream<T> records, String what, Form<T> form) {
    if (records != null) {
      Job by = job;
      parts.add(
          records
              .map(record -> OutRecords.fitting(form.record(record), by), OutRecordWire.TYPE)
              .uid(Uids.records(what))
              .name("records of " + what));
    }
  }
}
