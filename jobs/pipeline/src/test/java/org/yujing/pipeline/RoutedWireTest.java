package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.yujing.detect.Arrival;
import org.yujing.detect.Hit;
import org.yujing.detect.Hits;
import org.yujing.detect.Routed;
import org.yujing.signal.PackedSignal;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

class RoutedWireTest {
  /** What Flink calls its own form of such notes, under which signals were written name by name. */
  private static final int EARLIER_FORM = 3;

  private final DataOutputSerializer out = new DataOutputSerializer(64);

  @Test
  void arrivesAsItWasSent() throws IOException {
    Map<String, Object> fields = Map.of("value", 12.5, "place", Map.of("grid", "北干-G0421"));
    Signal signal = new Signal(Stream.SENSOR, "gas", 1_767_571_200_000L, "D-1", true, fields);
    Hits hits =
        Hits.of(
            List.of(
                new Hit(Long.MIN_VALUE, 0), new Hit(-1, Arrival.ROSTER), new Hit(7, 1L << 63 | 5)));
    Routed sent =
        new Routed("place.grid@Asia/Shanghai", "北干-G0421", PackedSignal.of(signal), hits, true);
    for (Routed each : List.of(sent, sent.uncounted())) {
      RoutedWire.INSTANCE.serialize(each, out);
    }
    DataInputDeserializer in = new DataInputDeserializer(out.getSharedBuffer(), 0, out.length());
    for (boolean counted : List.of(true, false)) {
      Routed came = RoutedWire.INSTANCE.deserialize(in);
      assertEquals(sent.address(), came.address());
      assertEquals("北干-G0421", came.key());
      assertEquals(signal.time(), came.time());
      assertEquals(signal, came.signal());
      assertEquals(hits, came.hits());
      assertEquals(3, came.hits().size());
      assertEquals(-1, came.hits().rule(1));
      assertEquals(1L << 63 | 5, came.hits().mask(2));
      assertEquals(counted, came.counted());
    }
    assertEquals(0, in.available());
  }

  @Test
  void whatWaitedInAnEarlierFormIsRefused() throws IOException {
    TypeSerializerSnapshot<Routed> note = RoutedWire.INSTANCE.snapshotConfiguration();
    note.writeSnapshot(out);
    DataInputDeserializer in = new DataInputDeserializer(out.getSharedBuffer(), 0, out.length());
    ClassLoader classes = getClass().getClassLoader();
    TypeSerializerSnapshot<Routed> read = new RoutedWire.Snapshot();
    IOException refused =
        assertThrows(IOException.class, () -> read.readSnapshot(EARLIER_FORM, in, classes));
    assertTrue(refused.getMessage().contains("form 3"), refused.getMessage());
    read.readSnapshot(note.getCurrentVersion(), in, classes);
    assertEquals(RoutedWire.INSTANCE, read.restoreSerializer());
  }
}
