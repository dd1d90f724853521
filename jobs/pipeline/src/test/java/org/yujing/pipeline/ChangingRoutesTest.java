package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.yujing.detect.Ledger;
import org.yujing.detect.Routed;
import org.yujing.detect.Router;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** Which rule set signals are routed by, where tasks are not equally far in time. */
class ChangingRoutesTest {
  private static final String MANY =
      """
      rule: many
      title: many readings
      on: sensor
      by: device
      count: {within: 10m}
      levels: {yellow: 3}
      subject: device
      """;
  private static final Edition BEFORE = edition(1, 0, MANY);
  private static final Edition AFTER = edition(2, 10_000, MANY.replace("10m", "20m"));

  private final RuleBook book = new RuleBook(Reference.empty(), Pseudonyms.forDevelopment(), "r");

  @Test
  void aTaskThatWasBehindGoesOnByTheSetOfItsTimeAfterARestart() throws Exception {
    OperatorSubtaskState saved;
    try (var ahead = open(0, null);
        var behind = open(1, null)) {
      ahead.processElement2(AFTER, 0);
      behind.processElement2(AFTER, 0);
      ahead.processWatermark1(new Watermark(20_000));
      behind.processWatermark1(new Watermark(5_000));
      saved =
          AbstractStreamOperatorTestHarness.repackageState(
              ahead.snapshot(1, 1), behind.snapshot(1, 1));
    }
    try (var behind = open(1, saved)) {
      read(behind, 6_000);
      read(behind, 12_000);
      assertEquals(List.of(hit(BEFORE), hit(AFTER)), routed(behind));
    }
  }

  private static Edition edition(long number, long effective, String rule) {
    return new Edition(number, effective, RuleFiles.of(Map.of("test/many.yaml", rule)));
  }

  /** What hits call the one rule of a set. */
  private long hit(Edition edition) {
    List<Routed> routed = new ArrayList<>();
    new Router(book.compile(edition.files()).awake(), Ledger.NONE).route(signal(0), routed::add);
    return routed.get(0).hits().rule(0);
  }

  private TwoInputStreamOperatorTestHarness<Signal, Edition, Routed> open(
      int task, OperatorSubtaskState saved) throws Exception {
    var harness =
        new TwoInputStreamOperatorTestHarness<>(
            new RouteByEdition(Stream.SENSOR, book, BEFORE), 2, 2, task);
    harness.setup(RoutedWire.INSTANCE);
    if (saved != null) {
      harness.initializeState(
          AbstractStreamOperatorTestHarness.repartitionOperatorState(saved, 2, 2, 2, task));
    }
    harness.open();
    return harness;
  }

  private static void read(
      TwoInputStreamOperatorTestHarness<Signal, Edition, Routed> harness, long time)
      throws Exception {
    harness.processElement1(signal(time), time);
  }

  private static Signal signal(long time) {
    Map<String, Object> fields = Map.of("device", "D1", "metric", "temp", "value", 60.0);
    return new Signal(Stream.SENSOR, "test", time, "D1/temp/" + time, true, fields);
  }

  private static List<Long> routed(
      TwoInputStreamOperatorTestHarness<Signal, Edition, Routed> harness) {
    Lane sensors = Lane.all(java.util.Set.of(Stream.SENSOR)).get(0);
    return harness.getSideOutput(sensors.tag()).stream()
        .map(record -> record.getValue().hits().rule(0))
        .toList();
  }
}
