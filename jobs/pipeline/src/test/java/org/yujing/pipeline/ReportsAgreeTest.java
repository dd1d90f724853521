package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujing.queue.Change;
import org.yujing.queue.ChangeJson;
import org.yujing.queue.What;
import org.yujing.recount.Recount;
import org.yujing.report.Periods;
import org.yujing.report.Report;
import org.yujing.report.ReportJson;

/** Every figure of every report, made anew from the history of the items alone. */
class ReportsAgreeTest {
  private static final Periods RUN =
      new Periods(TestingLife.ZONE, TestingLife.START, Long.MIN_VALUE, TestingLife.UNTIL);

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3"})
  void reportsSayWhatTheHistorySays(long seed, int parallelism) throws Exception {
    List<Change> changes = TestingLife.changes(seed);
    Set<What> happened = EnumSet.noneOf(What.class);
    changes.forEach(change -> happened.add(change.what()));
    assertEquals(EnumSet.allOf(What.class), happened, "a life worth reporting");
    List<String> reports = reports(changes, parallelism);
    assertTrue(reports.size() > 1000);
    assertEquals(List.of(), differences(changes, reports));
    assertEquals(5, differences(changes, spoiled(reports)).size());
  }

  /** One wrong line of each kind, one that is missing, one that comes twice. */
  private static List<String> spoiled(List<String> reports) {
    List<String> spoiled = new ArrayList<>(reports.stream().sorted().toList());
    for (String kind : List.of("area", "lead", "rule")) {
      int first = 0;
      while (!spoiled.get(first).startsWith("{\"report\":\"" + kind)) {
        first++;
      }
      String line = spoiled.get(first);
      spoiled.set(first, line.replaceFirst("(?<=\"(opened|given|other)\":)", "1"));
    }
    spoiled.remove(1);
    spoiled.add(spoiled.get(2));
    return spoiled;
  }

  private static List<String> differences(List<Change> changes, List<String> reports) {
    List<String> history = changes.stream().map(ChangeJson::write).toList();
    return Recount.differences(
        history, reports, TestingLife.ZONE, TestingLife.START, TestingLife.UNTIL);
  }

  private static List<String> reports(List<Change> changes, int parallelism) throws Exception {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
    DataStream<Change> stream =
        env.fromData(changes, ChangeWire.TYPE)
            .setParallelism(1)
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Change>forMonotonousTimestamps()
                    .withTimestampAssigner((change, before) -> change.time()))
            .setParallelism(1);
    List<String> lines = new ArrayList<>();
    try (var reports = Reports.of(stream, RUN, true).executeAndCollect()) {
      while (reports.hasNext()) {
        Report report = reports.next();
        lines.add(ReportJson.write(report));
      }
    }
    return lines;
  }
}
