package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Does in bytes what the signal does that it was made of. */
class PackedSignalTest {
  private static final int MANY = 3_000;

  private final TestingSignals signals = new TestingSignals(11);

  @Test
  void comesOutAsItWentIn() throws IOException {
    for (int i = 0; i < MANY; i++) {
      Signal signal = signals.next();
      PackedSignal packed = packed(signal);
      assertEquals(signal.time(), packed.time());
      assertEquals(signal, packed.signal());
      assertEquals(packed.signal(), signal);
      assertEquals(signal.hashCode(), packed.signal().hashCode());
      assertSame(packed.signal(), packed.signal());
      assertEquals(signal.time(), packed.time());
      assertEquals(0, signal.compareTo(packed.signal()));
    }
  }

  @Test
  void answersAsItsFieldsDo() throws IOException {
    for (int i = 0; i < MANY; i++) {
      Signal signal = signals.next();
      assertAnswers(signal.fields(), packed(signal).signal().fields());
    }
  }

  private void assertAnswers(Map<?, ?> plain, Map<?, ?> packed) {
    assertEquals(plain.size(), packed.size());
    assertEquals(plain.isEmpty(), packed.isEmpty());
    assertEquals(plain.keySet(), packed.keySet());
    Map<Object, Object> walked = new HashMap<>();
    packed.forEach(walked::put);
    assertEquals(plain, walked);
    for (int i = 0; i < 20; i++) {
      String name = signals.name();
      assertEquals(plain.get(name), packed.get(name), name);
      assertEquals(plain.containsKey(name), packed.containsKey(name), name);
    }
    for (Map.Entry<?, ?> member : plain.entrySet()) {
      if (member.getValue() instanceof Map<?, ?> group) {
        assertAnswers(group, (Map<?, ?>) packed.get(member.getKey()));
      }
    }
  }

  @Test
  void lacksWhatIsTakenOut() throws IOException {
    for (int i = 0; i < MANY; i++) {
      Signal signal = signals.next();
      List<String> names = List.of(signals.name(), signals.name());
      Map<String, Object> plain = new HashMap<>(signal.fields());
      plain.keySet().removeAll(names);
      Signal packed = packed(signal).signal().without(names);
      assertEquals(plain, packed.fields());
      assertEquals(plain, signal.without(names).fields());
      assertEquals(signal.id(), packed.id());
      assertEquals(packed, packed(packed).signal());
    }
  }

  @Test
  void goesOnAsTheSameBytes() throws IOException {
    for (int i = 0; i < MANY; i++) {
      byte[] first = bytes(PackedSignal.of(signals.next()));
      assertArrayEquals(first, bytes(read(first)), "as it came");
      PackedSignal asked = read(first);
      asked.signal();
      assertArrayEquals(first, bytes(asked), "after it was looked at");
      assertArrayEquals(first, bytes(PackedSignal.of(asked.signal())), "of a signal that came");
    }
  }

  @Test
  void isWrittenOnceForAllCopies() throws IOException {
    Map<String, Object> changing = new HashMap<>(Map.of("value", 1.0));
    PackedSignal packed =
        PackedSignal.of(new Signal(Stream.SENSOR, "gas", 7, "A1", false, changing));
    byte[] first = bytes(packed);
    changing.put("value", 2.0);
    assertArrayEquals(first, bytes(packed));
  }

  @Test
  void aSmallWholeNumberIsShortAndMinusZeroStaysItself() throws IOException {
    assertEquals(3, Packing.of(Map.of("value", 63.0)).size());
    assertEquals(10, Packing.of(Map.of("value", -0.0)).size());
    Map<String, Object> fields = Map.of("value", -0.0);
    assertEquals(fields, map(fields));
  }

  @Test
  void whatIsNoNameIsNotThere() {
    Map<?, ?> packed = map(Map.of("value", 1.0));
    Object number = 1.0;
    assertFalse(packed.containsKey(number));
    assertNull(packed.get(null));
  }

  @Test
  void endsWhereItsMembersEnd() {
    Iterator<Map.Entry<String, Object>> members = map(Map.of("value", true)).entrySet().iterator();
    assertEquals(Map.entry("value", true), members.next());
    assertThrows(NoSuchElementException.class, members::next);
  }

  @Test
  void holdsNothingElse() {
    Map<String, Object> odd = Map.of("value", 1L);
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Packing.of(odd))
            .getMessage()
            .contains("Long"));
  }

  private static PackedMap map(Map<String, Object> fields) {
    Packing packing = Packing.of(fields);
    return new PackedMap(packing.bytes(), 0, packing.size());
  }

  private static PackedSignal packed(Signal signal) throws IOException {
    return read(bytes(PackedSignal.of(signal)));
  }

  private static PackedSignal read(byte[] bytes) throws IOException {
    return PackedSignal.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static byte[] bytes(PackedSignal packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    packed.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
