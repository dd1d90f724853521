package org.yujing.topic;

import java.time.ZoneId;
import org.yujing.disposition.DispositionReader;
import org.yujing.queue.Change;
import org.yujing.queue.ChangeJson;
import org.yujing.queue.ItemJson;
import org.yujing.queue.Refusal;
import org.yujing.queue.RefusalJson;
import org.yujing.report.Report;
import org.yujing.report.ReportJson;
import org.yujing.signal.Cut;
import org.yujing.signal.LateJson;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionCode;
import org.yujing.signal.RejectionJson;
import org.yujing.signal.Signal;
import org.yujing.signal.Spot;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningIds;
import org.yujing.warning.WarningJson;

/**
 * How the jobs' records go to topics: under which key, and with which id. Whoever reads one twice,
 * as after a restart, knows it by its id; of rejected and late records it is a hash of what is
 * written.
 */
public final class OutRecords {
  private OutRecords() {}

  /** To the topic of warnings, live or shadow; what is about one subject keeps its order. */
  public static OutRecord of(Warning warning) {
    Topic topic = warning.shadow() ? Topic.SHADOW : Topic.WARNINGS;
    String subject = text(warning.subject());
    RecordHeads heads = heads(Job.DETECT, topic, warning.id(), warning.time(), subject);
    return new OutRecord(topic, subject, WarningJson.write(warning), heads);
  }

  private static String text(Subject subject) {
    return subject.type().isEmpty() ? subject.id() : subject.type() + "/" + subject.id();
  }

  /** To {@code queue}: the item as it is after a change. */
  public static OutRecord state(Change change) {
    return ofItem(Topic.QUEUE, change, ItemJson.write(change.after(), change.time()));
  }

  /** To {@code queue-history}. */
  public static OutRecord of(Change change) {
    return ofItem(Topic.QUEUE_HISTORY, change, ChangeJson.write(change));
  }

  private static OutRecord ofItem(Topic topic, Change change, String value) {
    String item = change.after().id();
    String id = item + "/" + change.after().changes();
    RecordHeads heads = heads(Job.ASSESS, topic, id, change.time(), item);
    return new OutRecord(topic, item, value, heads);
  }

  /** To the topic of reports, where a period's figures of a unit and scenario lie together. */
  public static OutRecord of(Report report) {
    String from = WarningJson.time(report.period().from(), report.zone());
    String scenario = report.account().scenario().isEmpty() ? "*" : report.account().scenario();
    String key =
        String.join("/", report.period().length().word(), from, report.account().unit(), scenario);
    String id = WarningIds.hash("reports", key, report.account().text());
    RecordHeads heads = heads(Job.ASSESS, Topic.REPORTS, id, report.period().until(), key);
    return new OutRecord(Topic.REPORTS, key, ReportJson.write(report), heads);
  }

  /** To {@code rejected}. */
  public static OutRecord of(Rejection rejection, Job job) {
    String value = RejectionJson.write(rejection);
    return rejected(job, rejection.source(), value, id(rejection, value), null);
  }

  /** A message is known by its place, whatever is found wrong with it. */
  private static String id(Rejection rejection, String value) {
    Spot spot = rejection.spot();
    String rejected = Topic.REJECTED.word();
    return spot.inTopic()
        ? WarningIds.hash(
            rejected,
            rejection.source(),
            Integer.toString(spot.partition()),
            Long.toString(spot.offset()))
        : WarningIds.hash(rejected, value);
  }

  /**
   * To {@code rejected} as well.
   *
   * @param zone in which the action's times are written
   */
  public static OutRecord of(Refusal refusal, ZoneId zone) {
    String value = RefusalJson.write(refusal, zone);
    String id = WarningIds.hash(Topic.REJECTED.word(), value);
    return rejected(Job.ASSESS, DispositionReader.SOURCE, value, id, refusal.action().time());
  }

  private static OutRecord rejected(Job job, String source, String value, String id, Long time) {
    RecordHeads heads = heads(job, Topic.REJECTED, id, time, source);
    return new OutRecord(Topic.REJECTED, source, value, heads);
  }

  /** To {@code late}. */
  public static OutRecord late(Signal signal) {
    String value = LateJson.write(signal);
    String id = WarningIds.hash(Topic.LATE.word(), value);
    RecordHeads heads = heads(Job.DETECT, Topic.LATE, id, signal.time(), signal.source());
    return new OutRecord(Topic.LATE, signal.source(), value, heads);
  }

  /**
   * The record itself, or where it is larger than a topic takes a line on {@code rejected} that
   * says so: one record must not stop a job.
   */
  public static OutRecord fitting(OutRecord record, Job job) {
    if (!record.tooLarge()) {
      return record;
    }
    String why = "is larger than the " + OutRecord.LARGEST + " bytes that a topic takes";
    String topic = record.topic().word();
    String raw = Cut.to(Rejection.LONGEST_RAW, record.value());
    return of(new Rejection(topic, Spot.line(0), RejectionCode.TOO_LONG, "", why, raw), job);
  }

  private static RecordHeads heads(Job job, Topic topic, String id, Long time, String subject) {
    return new RecordHeads(id, job.source(), topic.type(), time, subject);
  }
}
