package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.yujing.report.AccountKey;
import org.yujing.report.Counted;
import org.yujing.report.Notice;
import org.yujing.report.OpenItems;
import org.yujing.report.Periods;
import org.yujing.report.Posting;
import org.yujing.report.Report;
import org.yujing.report.ReportKind;
import org.yujing.report.ReportPeriod.Length;
import org.yujing.report.Standing;
import org.yujing.warning.Level;

/** Days are counted from 5 January 1970, a Monday, in UTC. */
class KeepAccountsTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = 24 * HOUR;
  private static final long MONDAY = 4 * DAY;
  private static final long NEXT_MONDAY = MONDAY + 7 * DAY;
  private static final Periods FOR_EVER = Periods.unbounded(ZoneOffset.UTC);
  private static final AccountKey UNIT = new AccountKey(ReportKind.LEAD, "", null, "A", "", "");

  @Test
  void aDayIsReportedWhenTimeHasPassedIt() throws Exception {
    try (var harness = open(null, FOR_EVER)) {
      harness.processElement(given("i1", MONDAY + HOUR), 0);
      harness.processWatermark(MONDAY + DAY - 1);
      assertEquals(List.of(), lines(harness));
      harness.processWatermark(MONDAY + DAY);
      assertEquals(List.of("day 0 given 1 open 1"), lines(harness));
    }
  }

  @Test
  void theOrderOfArrivalChangesNothing() throws Exception {
    try (var harness = open(null, FOR_EVER)) {
      harness.processElement(gone("i1", MONDAY + DAY), 0);
      harness.processElement(given("i2", MONDAY + 2 * HOUR), 0);
      harness.processElement(given("i1", MONDAY + HOUR), 0);
      harness.processWatermark(MONDAY + 2 * DAY);
      assertEquals(List.of("day 0 given 2 open 2", "day 1 given 0 open 1"), lines(harness));
    }
  }

  @Test
  void changesOfOneMomentAreBookedInTheirOrder() throws Exception {
    try (var harness = open(null, FOR_EVER)) {
      harness.processElement(posting("i1", 3, MONDAY, Map.of(), null, standing()), 0);
      harness.processElement(posting("i1", 2, MONDAY, Map.of(), standing(), null), 0);
      harness.processElement(given("i1", MONDAY), 0);
      harness.processWatermark(MONDAY + DAY);
      assertEquals(List.of("day 0 given 1 open 1"), lines(harness));
    }
  }

  @Test
  void whatComesLateCountsFromNowOn() throws Exception {
    try (var harness = open(null, FOR_EVER)) {
      harness.processElement(given("i1", MONDAY + HOUR), 0);
      harness.processWatermark(MONDAY + DAY + HOUR);
      harness.processElement(given("i2", MONDAY + 2 * HOUR), 0);
      harness.processWatermark(MONDAY + 2 * DAY);
      assertEquals(List.of("day 0 given 1 open 1", "day 1 given 1 open 2"), lines(harness));
    }
  }

  @Test
  void aRunEndsAfterItsLastMomentAndLeavesNothing() throws Exception {
    long until = MONDAY + DAY + HOUR;
    Periods run = new Periods(ZoneOffset.UTC, MONDAY, Long.MIN_VALUE, until);
    try (var harness = open(null, run)) {
      harness.processElement(given("i1", MONDAY + HOUR), 0);
      harness.processElement(given("i2", until), 0);
      harness.processElement(given("i3", until + 1), 0);
      harness.processWatermark(Long.MAX_VALUE);
      assertEquals(
          List.of(
              "day 0 given 1 open 1",
              "day 1 given 1 open 2",
              "week 0 given 2 open 2",
              "run 0 given 2 open 2"),
          lines(harness));
      assertEquals(
          List.of(true, false, false, true),
          harness.extractOutputValues().stream().map(Report::complete).toList());
      isEmpty(harness);
    }
  }

  @Test
  void aRunReportsFromItsBeginningOnWhatWasOpenBefore() throws Exception {
    long from = MONDAY + DAY + HOUR;
    Periods run = new Periods(ZoneOffset.UTC, MONDAY, from, MONDAY + 2 * DAY + HOUR);
    try (var harness = open(null, run)) {
      harness.processElement(given("i1", MONDAY + HOUR), 0);
      harness.processElement(given("i2", MONDAY + HOUR), 0);
      harness.processElement(gone("i2", MONDAY + 2 * HOUR), 0);
      harness.processWatermark(Long.MAX_VALUE);
      assertEquals(
          List.of(
              "day 1 given 0 open 1",
              "day 2 given 0 open 1",
              "week 1 given 0 open 1",
              "run 1 given 0 open 1"),
          lines(harness));
      assertEquals(
          List.of(from, MONDAY + 2 * DAY, from, from),
          harness.extractOutputValues().stream().map(report -> report.period().from()).toList());
      isEmpty(harness);
    }
  }

  @Test
  void goesOnAfterARestartAsIfNothingHadHappened() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = open(null, FOR_EVER)) {
      harness.processElement(given("i1", MONDAY + HOUR), 0);
      harness.processWatermark(MONDAY + 2 * HOUR);
      harness.processElement(given("i2", MONDAY + 3 * HOUR), 0);
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = open(snapshot, FOR_EVER)) {
      harness.processElement(gone("i1", MONDAY + 4 * HOUR), 0);
      harness.processWatermark(MONDAY + DAY);
      assertEquals(List.of("day 0 given 2 open 1"), lines(harness));
    }
  }

  @Test
  void nothingIsLeftOnceTheWeekIsOverAndNothingIsOpen() throws Exception {
    try (var harness = open(null, FOR_EVER)) {
      harness.processElement(given("i1", MONDAY + HOUR), 0);
      harness.processElement(gone("i1", MONDAY + DAY), 0);
      harness.processWatermark(NEXT_MONDAY - 1);
      assertTrue(harness.numKeyedStateEntries() > 0);
      harness.processWatermark(NEXT_MONDAY);
      isEmpty(harness);
      assertEquals("week 0 given 1 open 0", lines(harness).get(2));
    }
  }

  @Test
  void whileSomethingIsOpenEveryDayIsReported() throws Exception {
    try (var harness = open(null, FOR_EVER)) {
      harness.processElement(given("i1", MONDAY + HOUR), 0);
      harness.processWatermark(NEXT_MONDAY);
      assertEquals(8, lines(harness).size());
      assertEquals(1, ((KeepAccounts) harness.getOperator()).alarms());
    }
  }

  @Test
  void postingsAndReportsTravelUnchanged() throws Exception {
    Posting posting = given("i1", MONDAY);
    DataOutputSerializer out = new DataOutputSerializer(64);
    PostingWire.INSTANCE.serialize(posting, out);
    assertEquals(posting, PostingWire.INSTANCE.deserialize(in(out)));
    try (var harness = open(null, FOR_EVER)) {
      harness.processElement(posting, 0);
      harness.processWatermark(MONDAY + DAY);
      Report report = harness.extractOutputValues().get(0);
      assertEquals(new OpenItems(0, 1, 1, 0), report.items());
      assertEquals("i1", report.overdue().get(0).id());
      out.clear();
      ReportWire.INSTANCE.serialize(report, out);
      assertEquals(report, ReportWire.INSTANCE.deserialize(in(out)));
    }
  }

  private static DataInputDeserializer in(DataOutputSerializer out) throws IOException {
    return new DataInputDeserializer(out.getCopyOfBuffer());
  }

  private static Standing standing() {
    return new Standing(MONDAY + HOUR, null, false);
  }

  private static Posting given(String item, long time) {
    return posting(item, 1, time, Map.of(Counted.GIVEN, 1), null, standing());
  }

  private static Posting gone(String item, long time) {
    return posting(item, 2, time, Map.of(), standing(), null);
  }

  private static Posting posting(
      String item,
      int change,
      long time,
      Map<Counted, Integer> counted,
      Standing left,
      Standing joined) {
    Notice notice = joined == null ? null : new Notice("title", Level.RED, null, "");
    return new Posting(UNIT, item, change, time, counted, null, left, joined, notice);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Posting, Report> open(
      OperatorSubtaskState restored, Periods periods) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<String, Posting, Report>(
            new KeepAccounts(periods), posting -> posting.account().text(), Types.STRING);
    harness.setup(ReportWire.INSTANCE);
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    return harness;
  }

  private static void isEmpty(
      KeyedOneInputStreamOperatorTestHarness<String, Posting, Report> harness) {
    assertEquals(0, harness.numKeyedStateEntries());
    assertEquals(0, ((KeepAccounts) harness.getOperator()).alarms());
  }

  private static List<String> lines(
      KeyedOneInputStreamOperatorTestHarness<String, Posting, Report> harness) {
    return harness.extractOutputValues().stream().map(KeepAccountsTest::line).toList();
  }

  private static String line(Report report) {
    Length length = report.period().length();
    long days = (report.period().from() - MONDAY) / DAY;
    return "%s %d given %d open %d"
        .formatted(length.word(), days, report.count(Counted.GIVEN), report.items().open());
  }
}
