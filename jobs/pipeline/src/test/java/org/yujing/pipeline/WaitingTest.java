package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits is handed out once, in the order of time, whatever it lived through. */
class WaitingTest {
  /** Says what is due; the key of a text is what stands before its colon. */
  private static final class Say extends InTimeOrder<String, String>
      implements OneInputStreamOperator<String, String> {
    private static final long serialVersionUID = 1;

    Say() {
      super(StringSerializer.INSTANCE);
    }

    @Override
    public void processElement(StreamRecord<String> record) throws Exception {
      keep(record.getTimestamp(), record.getValue());
    }

    @Override
    void due(String key, long time, List<String> due) {
      say(time + " " + key + " " + due.stream().sorted().toList(), time);
    }
  }

  private TestingBackend backend;

  @ParameterizedTest
  @EnumSource
  void comesByTimeAndKey(TestingBackend where) throws Exception {
    backend = where;
    try (var harness = open(null)) {
      add(harness, "b:1", 20);
      add(harness, "a:1", 20);
      add(harness, "a:2", 10);
      add(harness, "b:2", 20);
      add(harness, "a:3", 30);
      harness.processWatermark(new Watermark(20));
      assertEquals(List.of("10 a [a:2]", "20 a [a:1]", "20 b [b:1, b:2]"), said(harness));
      harness.processWatermark(new Watermark(Long.MAX_VALUE));
      assertEquals("30 a [a:3]", said(harness).get(3));
      assertEquals(4, said(harness).size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitsOverCheckpoints(TestingBackend where) throws Exception {
    backend = where;
    OperatorSubtaskState saved;
    try (var harness = open(null)) {
      add(harness, "a:1", 10);
      add(harness, "a:2", 20);
      add(harness, "b:1", 20);
      harness.processWatermark(new Watermark(10));
      saved = harness.snapshot(1, 1);
      add(harness, "a:3", 20);
      harness.snapshot(2, 2);
      add(harness, "a:4", 20);
      harness.processWatermark(new Watermark(30));
      assertEquals(List.of("10 a [a:1]", "20 a [a:2, a:3, a:4]", "20 b [b:1]"), said(harness));
      assertEquals(0, left(harness));
    }
    try (var harness = open(saved)) {
      add(harness, "b:2", 20);
      harness.processWatermark(new Watermark(30));
      assertEquals(List.of("20 a [a:2]", "20 b [b:1, b:2]"), said(harness));
      assertEquals(0, left(harness));
    }
  }

  @ParameterizedTest
  @EnumSource
  void moreWaitsThanTheHeapTakes(TestingBackend where) throws Exception {
    backend = where;
    int many = Waiting.MOST_ON_HEAP + 100;
    List<String> wanted = new ArrayList<>();
    try (var harness = open(null)) {
      for (int i = 0; i < many; i++) {
        add(harness, i % 7 + ":" + i, many - i);
      }
      harness.snapshot(1, 1);
      for (int time = 1; time <= many; time++) {
        int i = many - time;
        wanted.add(time + " " + i % 7 + " [" + i % 7 + ":" + i + "]");
      }
      harness.processWatermark(new Watermark(many));
      assertEquals(wanted, said(harness));
      assertEquals(0, left(harness));
    }
  }

  private KeyedOneInputStreamOperatorTestHarness<String, String, String> open(
      OperatorSubtaskState restored) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<String, String, String>(
            new Say(), text -> text.substring(0, text.indexOf(':')), Types.STRING);
    harness.setStateBackend(backend.open());
    harness.setup(StringSerializer.INSTANCE);
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    return harness;
  }

  private static void add(
      KeyedOneInputStreamOperatorTestHarness<String, String, String> harness,
      String text,
      long time)
      throws Exception {
    harness.processElement(text, time);
  }

  private static List<String> said(
      KeyedOneInputStreamOperatorTestHarness<String, String, String> harness) {
    return harness.extractOutputValues();
  }

  /** How many keys and times still have something in state. */
  private static long left(KeyedOneInputStreamOperatorTestHarness<String, String, String> harness) {
    var keys = ((Say) harness.getOperator()).<String>getKeyedStateBackend();
    try (var places = keys.<Long>getKeysAndNamespaces("waiting")) {
      return places.count();
    }
  }
}
