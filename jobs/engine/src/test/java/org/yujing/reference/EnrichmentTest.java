package org.yujing.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalCodec;
import org.yujing.signal.Stream;

class EnrichmentTest {
  private static final String HASHED = TestingReference.PSEUDONYMS.of("H-1");

  @TempDir private Path folder;
  private final List<String> unknown = new ArrayList<>();
  private Enrichment enrichment;

  @BeforeEach
  void load() {
    Reference reference =
        new TestingReference(folder)
            .with(
                "grids.csv",
                "grid,community,street,district,city,capacity\nG-01,幸福社区,人民街道,吴兴区,湖州市,500\n")
            .with(
                "devices.csv",
                """
                device,target_type,target_id,target_name,grid,address,lon,lat,limit_ch4
                D1,household,H-1,李四,G-01,人民路1号,120.1,30.9,25
                """)
            .with(
                "targets.csv",
                """
                type,id,name,grid,address,alone
                household,H-1,李四,G-09,,true
                enterprise,E1,某公司,G-01,和平路2号,
                """)
            .load();
    enrichment =
        new Enrichment(reference, (source, register) -> unknown.add(source + " " + register));
  }

  /** Whether the signal was made here or has travelled. */
  private Signal enriched(Stream stream, Map<String, Object> fields) {
    Signal signal = new Signal(stream, "s", 0, "1", false, fields);
    List<String> before = List.copyOf(unknown);
    Signal enriched = enrichment.enrich(travelled(signal));
    unknown.clear();
    unknown.addAll(before);
    Signal own = enrichment.enrich(signal);
    assertEquals(own, enriched);
    return own;
  }

  private static Signal travelled(Signal signal) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      SignalCodec.write(signal, new DataOutputStream(bytes));
      return SignalCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void addsWhatIsKnownOfADevice() {
    Signal signal = enriched(Stream.SENSOR, Map.of("device", "D1", "value", 1.0));
    assertEquals(
        Map.of(
            "device",
            "D1",
            "value",
            1.0,
            "limits",
            Map.of("ch4", 25.0),
            "target",
            Map.of("type", "household", "id", HASHED, "name", "李*", "attrs", Map.of("alone", true)),
            "place",
            Map.of(
                "grid",
                "G-01",
                "address",
                "人民路1号",
                "lon",
                120.1,
                "lat",
                30.9,
                "community",
                "幸福社区",
                "street",
                "人民街道",
                "district",
                "吴兴区",
                "city",
                "湖州市",
                "capacity",
                500.0)),
        signal.fields());
    assertEquals(List.of(), unknown);
  }

  @Test
  void addsWhatIsKnownOfATarget() {
    Signal signal =
        enriched(Stream.EVENT, Map.of("target", Map.of("type", "enterprise", "id", "E1")));
    assertEquals("某公司", signal.text("target", "name"));
    assertEquals("和平路2号", signal.text("place", "address"));
    assertEquals("幸福社区", signal.text("place", "community"));
  }

  @Test
  void letsTheSignalWin() {
    Signal signal =
        enriched(
            Stream.SENSOR,
            Map.of(
                "device",
                "D1",
                "target",
                Map.of("type", "enterprise", "id", "E1", "name", "own"),
                "place",
                Map.of("lon", 1.0, "city", "own")));
    assertEquals(
        Map.of("type", "enterprise", "id", "E1", "name", "own"), signal.fields().get("target"));
    assertEquals(
        Map.of(
            "lon",
            1.0,
            "city",
            "own",
            "grid",
            "G-01",
            "address",
            "人民路1号",
            "community",
            "幸福社区",
            "street",
            "人民街道",
            "district",
            "吴兴区",
            "capacity",
            500.0),
        signal.fields().get("place"));
  }

  @Test
  void hashesAPersonThatTheSignalDidNotCallOne() {
    Signal event = enriched(Stream.EVENT, Map.of("target", Map.of("id", "H-1", "name", "李四")));
    assertEquals(HASHED, event.text("target", "id"));
    assertEquals("household", event.text("target", "type"));
    assertEquals("李*", event.text("target", "name"));
    Signal reading = enriched(Stream.SENSOR, Map.of("device", "D1", "target", Map.of("id", "H-1")));
    assertEquals(HASHED, reading.text("target", "id"));
    assertEquals("李*", reading.text("target", "name"));
  }

  @Test
  void countsWhatIsUnknownAndDropsNothing() {
    Map<String, Object> fields =
        Map.of("device", "D9", "target", Map.of("id", "E9"), "place", Map.of("grid", "G-99"));
    assertSame(fields, enriched(Stream.SENSOR, fields).fields());
    assertEquals(List.of("s DEVICE", "s TARGET", "s GRID"), unknown);
  }

  @Test
  void countsNothingThatTheSignalDoesNotName() {
    enriched(Stream.COMPLAINT, Map.of("title", "t"));
    assertEquals(List.of(), unknown);
  }

  @Test
  void countsNothingWithoutRegisters() {
    Enrichment none = new Enrichment(Reference.empty(), (source, register) -> unknown.add(source));
    none.enrich(new Signal(Stream.SENSOR, "s", 0, "1", false, Map.of("device", "D1")));
    assertEquals(List.of(), unknown);
  }

  @Test
  void leavesTheSignalItWasGivenAlone() {
    Map<String, Object> target = new java.util.HashMap<>(Map.of("type", "enterprise", "id", "E1"));
    enriched(Stream.EVENT, Map.of("target", target));
    assertEquals(Map.of("type", "enterprise", "id", "E1"), target);
  }
}
