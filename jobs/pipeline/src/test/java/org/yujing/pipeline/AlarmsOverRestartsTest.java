package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alarms go off once, in the order of time, in whichever task has their key by then. */
class AlarmsOverRestartsTest {
  private static final int GROUPS = 8;
  private static final int KEYS = 50;

  /** A key wants to be looked at a hundred after the last that came for it. */
  private static final class Remind extends InTimeOrder<String, String>
      implements OneInputStreamOperator<String, String> {
    private static final long serialVersionUID = 1;
    private static final ValueStateDescriptor<Long> NEXT =
        new ValueStateDescriptor<>("next", Types.LONG);

    private transient ValueState<Long> next;

    Remind() {
      super(StringSerializer.INSTANCE);
    }

    @Override
    public void open() throws Exception {
      super.open();
      next = getKeyedStateStore().getState(NEXT);
      wakeAll(NEXT, Long::longValue);
    }

    @Override
    public void processElement(StreamRecord<String> record) throws Exception {
      keep(record.getTimestamp(), record.getValue());
    }

    @Override
    void due(String key, long time, List<String> due) throws Exception {
      if (due.isEmpty()) {
        say(time + " " + key, time);
        next.clear();
      } else {
        next.update(time + 100);
        wakeAt(time + 100);
      }
    }
  }

  private TestingBackend backend;

  @ParameterizedTest
  @EnumSource
  void goOffInWhicheverTaskHasTheKey(TestingBackend where) throws Exception {
    backend = where;
    OperatorSubtaskState saved;
    List<String> wanted = new ArrayList<>();
    try (var task = open(null, 1, 0)) {
      for (int key = 0; key < KEYS; key++) {
        task.processElement("key " + key, 10 + key);
        task.processElement("key " + key, 20 + key);
        wanted.add((120 + key) + " key " + key);
      }
      task.processWatermark(new Watermark(130));
      saved = task.snapshot(1, 1);
      assertEquals(wanted.subList(0, 11), task.extractOutputValues());
    }
    List<String> said = new ArrayList<>();
    int left = KEYS - 11;
    for (int index = 0; index < 2; index++) {
      try (var task = open(saved, 2, index)) {
        left -= ((Remind) task.getOperator()).alarms();
        task.processWatermark(new Watermark(1_000));
        assertEquals(sorted(task.extractOutputValues()), task.extractOutputValues());
        said.addAll(task.extractOutputValues());
        assertEquals(0, ((Remind) task.getOperator()).alarms());
      }
    }
    assertEquals(0, left);
    assertEquals(wanted.subList(11, KEYS), sorted(said));
  }

  /** All times have three digits. */
  private static List<String> sorted(List<String> said) {
    return said.stream().sorted().toList();
  }

  private KeyedOneInputStreamOperatorTestHarness<String, String, String> open(
      OperatorSubtaskState restored, int tasks, int index) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<String, String, String>(
            new Remind(), text -> text, Types.STRING, GROUPS, tasks, index);
    harness.setStateBackend(backend.open());
    harness.setup(StringSerializer.INSTANCE);
    if (restored != null) {
      harness.initializeState(
          AbstractStreamOperatorTestHarness.repartitionOperatorState(
              restored, GROUPS, 1, tasks, index));
    }
    harness.open();
    return harness;
  }
}
