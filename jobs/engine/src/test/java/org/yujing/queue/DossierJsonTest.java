package org.yujing.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yujing.assess.SubjectHistory;
import org.yujing.warning.Level;

/** What is stored of a subject comes back as it was. */
class DossierJsonTest {

  private static void assertSame(Dossier expected, Dossier read) {
    assertEquals(expected.items(), read.items());
    assertEquals(expected.warnings(), read.warnings());
    assertEquals(expected.actions(), read.actions());
    assertEquals(List.copyOf(expected.actions().keySet()), List.copyOf(read.actions().keySet()));
    assertEquals(expected.history(), read.history());
  }

  @Test
  void anyDossierComesBackAsItWas() throws IOException {
    TestingItems random = new TestingItems(7);
    for (int i = 0; i < 1000; i++) {
      Dossier dossier = random.dossier();
      byte[] stored = DossierJson.write(dossier);
      Dossier read = DossierJson.read(stored);
      assertSame(dossier, read);
      assertArrayEquals(stored, DossierJson.write(read));
    }
  }

  @Test
  void dossierOfARealMatterComesBackAsItWas() throws IOException {
    TestingQueue queue = new TestingQueue().raised("wage", Level.RED).atHour(3);
    Dossier read = DossierJson.read(DossierJson.write(queue.dossier()));
    assertSame(queue.dossier(), read);
    assertArrayEquals(DossierJson.write(queue.dossier()), DossierJson.write(read));
  }

  @Test
  void stateOfAnotherVersionCanBeRead() throws IOException {
    String later = "{\"v\":2,\"items\":[],\"letters\":{\"a\":[1]},\"history\":{\"items\":3}}";
    Dossier read = DossierJson.read(later.getBytes(UTF_8));
    assertEquals(3, read.history().items());
    assertEquals(SubjectHistory.NONE.lastClosed(), read.history().lastClosed());
    assertEquals(List.of(), read.warnings());
    assertTrue(DossierJson.read("{\"v\":1}".getBytes(UTF_8)).isEmpty());
  }

  @Test
  void aPartThatAnEarlierVersionDidNotStoreHasItsDefault() throws IOException {
    Dossier dossier =
        new Dossier(
            List.of(new TestingItems(1).item()),
            List.of(),
            java.util.Map.of(),
            SubjectHistory.NONE);
    String stored = new String(DossierJson.write(dossier), UTF_8);
    String earlier = stored.replaceFirst("\"tally\":\\{[^}]*},", "");
    Item read = DossierJson.read(earlier.getBytes(UTF_8)).items().get(0);
    assertEquals(Turns.NONE, read.tally());
  }
}
