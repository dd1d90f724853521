package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

class IdentitiesTest {
  private static final long KEPT = 1_000;

  private Identities identities = new Identities();

  /** What a window keeps of the same signals. */
  private final List<Sample> samples = new ArrayList<>();

  private int written;

  @Test
  void knowsAnIdForAsLongAsItIsKept() throws IOException {
    assertTrue(own("A", 0));
    assertTrue(own("B", 10));
    restart();
    assertFalse(own("A", 999));
    assertEquals(1_010, identities.keptUntil(KEPT));
    assertTrue(own("A", 1_000));
    assertFalse(own("B", 1_009));
    assertTrue(own("B", 1_010));
  }

  @Test
  void keepsNothingForIdsThatWereMade() {
    assertTrue(made("meters", "D/t", 5));
    assertEquals(Long.MIN_VALUE, identities.keptUntil(KEPT));
  }

  @Test
  void knowsAMadeIdAtItsMoment() throws IOException {
    assertTrue(made("meters", "D/t", 5));
    restart();
    assertFalse(made("meters", "D/t", 5));
    assertTrue(made("others", "D/t", 5));
    assertTrue(made("meters", "D/u", 5));
    restart();
    assertFalse(made("meters", "D/t", 5));
    assertFalse(made("others", "D/t", 5));
    assertFalse(made("meters", "D/u", 5));
    assertTrue(made("others", "D/u", 5));
  }

  @Test
  void forgetsAMomentWithTheNext() throws IOException {
    assertTrue(made("meters", "D/t", 5));
    assertTrue(made("meters", "D/u", 5));
    assertTrue(made("meters", "D/t", 6));
    restart();
    assertTrue(made("meters", "D/u", 6));
    assertFalse(made("meters", "D/t", 6));
  }

  @Test
  void writesNoIdThatAWindowHasWritten() throws IOException {
    for (int i = 0; i < 50; i++) {
      assertTrue(own("E000" + i, i));
      samples.add(sample("E000" + i, i));
    }
    restart();
    int together = written;
    assertFalse(own("E0007", 60));
    samples.clear();
    restart();
    assertTrue(together < 20, together + " bytes");
    assertTrue(written > 50 * 6, written + " bytes");
    assertFalse(own("E0007", 60));
  }

  /** Windows that keep all, some or other things, sources that share ids, odd ids. */
  @Test
  void knowsTheSameAfterAnyRestart() throws IOException {
    Random random = new Random(3);
    List<String> ids = List.of("A", "B", "events\u0000A", "C\u0000", "");
    List<String> sources = List.of("events", "others");
    for (int round = 0; round < 2_000; round++) {
      identities = new Identities();
      samples.clear();
      Identities calm = new Identities();
      int sampled = random.nextInt(3);
      for (int i = 0; i < 12; i++) {
        long time = i * 100L;
        String id = ids.get(random.nextInt(ids.size()));
        String source = sources.get(random.nextInt(4) / 3);
        boolean made = random.nextInt(4) == 0;
        Signal signal = new Signal(Stream.EVENT, source, time, id, made, Map.of());
        boolean first = calm.first(signal, KEPT);
        assertEquals(first, identities.first(signal, KEPT), "round " + round + ", signal " + i);
        if (first && random.nextInt(2) < sampled) {
          samples.add(sample(id, time));
        }
        samples.removeIf(sample -> sample.time() + KEPT <= time);
        restart();
        assertEquals(calm.keptUntil(KEPT), identities.keptUntil(KEPT));
      }
    }
  }

  private static Sample sample(String id, long time) {
    return new Sample(time, id, Double.NaN, "", 0);
  }

  private boolean own(String id, long time) {
    return identities.first(new Signal(Stream.EVENT, "events", time, id, false, Map.of()), KEPT);
  }

  private boolean made(String source, String id, long time) {
    return identities.first(new Signal(Stream.SENSOR, source, time, id, true, Map.of()), KEPT);
  }

  private void restart() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    identities.write(samples, new DataOutputStream(bytes));
    identities =
        Identities.read(
            samples, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    written = bytes.size();
  }
}
