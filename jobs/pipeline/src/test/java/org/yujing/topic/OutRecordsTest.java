package org.yujing.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.yujing.queue.Change;
import org.yujing.report.Report;
import org.yujing.signal.RejectionJson;
import org.yujing.signal.Spot;
import org.yujing.warning.Warning;

/** Records stand under the key that the contract says, and are known again by their ids. */
class OutRecordsTest {
  private final Warning warning = TestingRecords.warning(false);

  @Test
  void aWarningStandsUnderItsSubjectWithItsOwnId() {
    OutRecord record = OutRecords.of(warning);
    assertEquals(Topic.WARNINGS, record.topic());
    assertEquals("site/S1", record.key());
    assertEquals(
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", warning.id(),
            "ce_source", "/yujing/detect",
            "ce_type", "org.yujing.warning.v1",
            "ce_time", "2026-01-05T00:00:00Z",
            "ce_subject", "site/S1",
            "content-type", "application/json"),
        record.heads().texts());
  }

  @Test
  void aWarningInTheShadowGoesElsewhere() {
    assertEquals(Topic.SHADOW, OutRecords.of(TestingRecords.warning(true)).topic());
  }

  @Test
  void anItemAndItsHistoryStandUnderTheItem() {
    List<Change> changes = TestingRecords.changes();
    Change last = changes.get(changes.size() - 1);
    String id = last.after().id() + "/" + last.after().changes();
    for (OutRecord record : List.of(OutRecords.of(last), OutRecords.state(last))) {
      assertEquals(last.after().id(), record.key());
      assertEquals(id, record.heads().id());
    }
    assertEquals(Topic.QUEUE, OutRecords.state(last).topic());
    assertEquals(Topic.QUEUE_HISTORY, OutRecords.of(last).topic());
    assertEquals(
        changes.size(),
        changes.stream().map(change -> OutRecords.of(change).heads().id()).distinct().count());
  }

  @Test
  void reportsStandUnderPeriodUnitAndScenarioAndHaveIdsOfTheirOwn() {
    List<Report> reports = TestingRecords.reports();
    assertTrue(reports.size() > 4);
    List<OutRecord> records = reports.stream().map(OutRecords::of).toList();
    assertEquals(
        reports.size(), records.stream().map(record -> record.heads().id()).distinct().count());
    assertTrue(
        records.stream()
            .anyMatch(record -> record.key().equals("day/2026-01-05T00:00:00+08:00/S/heat")),
        () -> records.stream().map(OutRecord::key).toList().toString());
  }

  @Test
  void theSameRejectedRecordHasTheSameId() {
    OutRecord record = OutRecords.of(TestingRecords.rejection("{"), Job.DETECT);
    assertEquals("hotline", record.key());
    assertEquals(RejectionJson.write(TestingRecords.rejection("{")), record.value());
    assertNull(record.heads().time());
    assertEquals(record, OutRecords.of(TestingRecords.rejection("{"), Job.DETECT));
    assertNotEquals(
        record.heads().id(), OutRecords.of(TestingRecords.rejection("["), Job.DETECT).heads().id());
  }

  @Test
  void aRejectedMessageIsKnownByItsPlace() {
    String id = id(Spot.message(1, 7), "{");
    assertEquals(id, id(Spot.message(1, 7), "cut otherwise"));
    assertNotEquals(id, id(Spot.message(1, 8), "{"));
    assertNotEquals(id, id(Spot.message(2, 7), "{"));
  }

  private static String id(Spot spot, String raw) {
    return OutRecords.of(TestingRecords.rejection(spot, raw), Job.DETECT).heads().id();
  }

  @Test
  void refusedActionsAndLateSignalsStandUnderTheirSource() {
    OutRecord refused = OutRecords.of(TestingRecords.refusal(), TestingRecords.ZONE);
    assertEquals("dispositions", refused.key());
    assertEquals("/yujing/assess", refused.heads().source());
    assertEquals("hotline", OutRecords.late(TestingRecords.signal()).key());
  }

  @Test
  void whatIsTooLargeIsRejectedInShort() {
    Warning large = TestingRecords.warning("火".repeat(OutRecord.LARGEST / 3));
    OutRecord record = OutRecords.of(large);
    assertTrue(record.tooLarge());
    OutRecord fitting = OutRecords.fitting(record, Job.DETECT);
    assertEquals(Topic.REJECTED, fitting.topic());
    assertEquals("warnings", fitting.key());
    assertTrue(fitting.value().contains("\"code\":\"TOO_LONG\""), fitting::value);
    assertTrue(fitting.value().length() < 1000);
    OutRecord usual = OutRecords.of(warning);
    assertSame(usual, OutRecords.fitting(usual, Job.DETECT));
  }

  @Test
  void aMessageHasNoTimeOfItsOwn() {
    ProducerRecord<byte[], byte[]> message = OutRecords.of(warning).message();
    assertNull(message.timestamp());
    assertEquals("warnings", message.topic());
    assertEquals("site/S1", new String(message.key(), StandardCharsets.UTF_8));
    Map<String, String> heads = new LinkedHashMap<>();
    message
        .headers()
        .forEach(head -> heads.put(head.key(), new String(head.value(), StandardCharsets.UTF_8)));
    assertEquals(OutRecords.of(warning).heads().texts(), heads);
    assertEquals(RecordHeads.NAMES, List.copyOf(heads.keySet()));
  }
}
