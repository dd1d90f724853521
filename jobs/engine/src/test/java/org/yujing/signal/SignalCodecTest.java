package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Savepoints are read by later programs. */
class SignalCodecTest {

  @Test
  void theNumbersOfNamesStayAsTheyAre() throws IOException {
    Map<String, Integer> numbers =
        Map.of("address", 0, "device", 10, "metric", 22, "place", 27, "target", 34, "value", 41);
    for (Map.Entry<String, Integer> name : numbers.entrySet()) {
      byte[] expected = {4, name.getValue().byteValue(), Packing.TRUE};
      assertArrayEquals(expected, written(Map.of(name.getKey(), true)), name.getKey());
    }
  }

  @Test
  void aNameThatHasNoNumberIsWrittenOut() throws IOException {
    Map<String, Object> fields = Map.of("brand_new", 1.0, "value", 2.0);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(written(fields)));
    assertEquals(fields, SignalCodec.readMap(in));
  }

  @Test
  void theNumbersOfStreamsStayAsTheyAre() throws IOException {
    List<Stream> inOrder = List.of(Stream.COMPLAINT, Stream.EVENT, Stream.SENSOR, Stream.WARNING);
    for (Stream stream : Stream.values()) {
      Signal signal = new Signal(stream, "hotline", -7, "A1", true, Map.of("value", 2.0));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      SignalCodec.write(signal, new DataOutputStream(bytes));
      // After the length and the time.
      assertEquals(inOrder.indexOf(stream), bytes.toByteArray()[2]);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      assertEquals(signal, SignalCodec.read(in));
    }
  }

  private static byte[] written(Map<String, Object> fields) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SignalCodec.writeMap(fields, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
