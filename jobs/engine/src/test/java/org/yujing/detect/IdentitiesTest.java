package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
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
  private RecentSignals samples = new RecentSignals();

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
  void writesNoIdThatAWindowHasWritten() throws IOException {
    for (int i = 0; i < 50; i++) {
      assertTrue(own("E000" + i, i));
      samples.put(i, "E000" + i);
    }
    restart();
    int together = written;
    assertFalse(own("E0007", 60));
    samples = new RecentSignals();
    restart();
    assertTrue(together < 20, together + " bytes");
    assertTrue(written > 50 * 6, written + " bytes");
    assertFalse(own("E0007", 60));
  }

  /** Windows that keep all, some or other things, sources that share ids, odd ids. */
  @Test
  void knowsTheSameAsAMapAfterAnyRestart() throws IOException {
    Random random = new Random(3);
    List<String> ids = List.of("A", "B", "Aa", "BB", "events\u0000A", "C\u0000", "");
    List<String> sources = List.of("events", "others");
    for (int round = 0; round < 2_000; round++) {
      identities = new Identities();
      samples = new RecentSignals();
      Map<String, Long> plain = new LinkedHashMap<>();
      int sampled = random.nextInt(3);
      long step = random.nextInt(1, 300);
      long time = 0;
      for (int i = 0; i < 40; i++) {
        time += step * random.nextInt(3);
        String id = ids.get(random.nextInt(ids.size()));
        String source = sources.get(random.nextInt(4) / 3);
        long now = time;
        plain.values().removeIf(judged -> judged + KEPT <= now);
        boolean first = plain.putIfAbsent(source + "/" + id, now) == null;
        Signal signal = new Signal(Stream.EVENT, source, now, id, false, Map.of());
        assertEquals(first, identities.first(signal, KEPT), "round " + round + ", signal " + i);
        if (first && random.nextInt(2) < sampled) {
          samples.put(now, id);
        }
        while (samples.beginsBy(now - KEPT)) {
          samples.dropFirst();
        }
        if (random.nextInt(3) == 0) {
          restart();
        }
        long last = plain.values().stream().max(Long::compare).orElseThrow();
        assertEquals(last + KEPT, identities.keptUntil(KEPT));
      }
    }
  }

  /** As many go as come. */
  @Test
  void knowsThousands() throws IOException {
    for (int i = 0; i < 5_000; i++) {
      assertTrue(own("E" + i, i));
      assertFalse(own("E" + Math.max(0, i - 999), i));
    }
    restart();
    assertFalse(own("E4001", 5_000));
    assertTrue(own("E4000", 5_000));
  }

  private boolean own(String id, long time) {
    return identities.first(new Signal(Stream.EVENT, "events", time, id, false, Map.of()), KEPT);
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
