package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

class IdentitiesTest {
  private static final long KEPT = 1_000;

  private Identities identities = new Identities();

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

  private boolean own(String id, long time) {
    return identities.first(new Signal(Stream.EVENT, "events", time, id, false, Map.of()), KEPT);
  }

  private boolean made(String source, String id, long time) {
    return identities.first(new Signal(Stream.SENSOR, source, time, id, true, Map.of()), KEPT);
  }

  private void restart() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    identities.write(new DataOutputStream(bytes));
    identities =
        Identities.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
