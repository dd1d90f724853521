package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yujing.pipeline.TestingMatters.action;
import static org.yujing.pipeline.TestingMatters.warning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.yujing.assess.Assessor;
import org.yujing.assess.Policy;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.Outcome;
import org.yujing.queue.Change;
import org.yujing.queue.Desk;
import org.yujing.queue.Dossier;
import org.yujing.queue.DossierJson;
import org.yujing.queue.Policies;
import org.yujing.queue.Refusal;
import org.yujing.queue.RefusalCode;
import org.yujing.reference.Reference;
import org.yujing.signal.Flaw;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionCode;
import org.yujing.signal.Spot;
import org.yujing.topic.OutRecord;
import org.yujing.topic.TestingRecords;
import org.yujing.warning.Level;
import org.yujing.warning.Outlook;
import org.yujing.warning.Warning;

/** What travels arrives as it was. */
class WiresTest {
  private static final String ITEM = TestingMatters.SUBJECT + "-00000000";

  private final Disposition full =
      new Disposition("D1", ITEM, Action.SUSPEND, "甲", "街道办", 5, "等", Outcome.VALUABLE, 9L, ITEM);
  private final Disposition bare = action(ITEM, Action.NOTE, -5);
  private final Warning warning = warning("e", Level.RED, 7);
  private final Warning foretold = warning("f", Level.RED, 7, new Outlook(30.5, 20, 41, 0.95, 99));

  @Test
  void actionsAndRefusals() throws IOException {
    for (Disposition action : List.of(full, bare)) {
      assertEquals(action, sent(action, DispositionWire.INSTANCE));
      Refusal refusal = new Refusal(action, RefusalCode.WRONG_STATE, "no");
      assertEquals(refusal, sent(refusal, RefusalWire.INSTANCE));
    }
  }

  @Test
  void recordsForTopics() throws IOException {
    for (OutRecord record : TestingRecords.all()) {
      assertEquals(record, sent(record, OutRecordWire.INSTANCE));
    }
  }

  @Test
  void matters() throws IOException {
    for (Matter matter : List.of(Matter.of(full), Matter.of(warning), Matter.of(foretold))) {
      assertEquals(matter, sent(matter, MatterWire.INSTANCE));
    }
  }

  @Test
  void rawRecordsAndRejections() throws IOException {
    for (Spot spot : List.of(Spot.line(3), Spot.message(2, 1L << 40))) {
      for (Flaw flaw : Flaw.values()) {
        RawRecord raw = new RawRecord("visits", spot, "{中🚒", flaw);
        assertEquals(raw, sent(raw, RawRecordWire.INSTANCE));
      }
      Rejection rejection =
          new Rejection("visits", spot, RejectionCode.BAD_JSON, "id", "why", "raw");
      assertEquals(rejection, sent(rejection, RejectionWire.INSTANCE));
    }
  }

  @Test
  void changesAndDossiers() throws IOException {
    Desk desk = new Desk(new Policies(Policy.standard("v")), Assessor.NONE, Reference.empty());
    Dossier dossier = new Dossier();
    List<Change> changes = new ArrayList<>();
    desk.advance(
        dossier, 7, List.of(warning), List.of(), Desk.telling(changes::add, refusal -> {}));
    assertEquals(2, changes.size());
    for (Change change : changes) {
      assertEquals(change, sent(change, ChangeWire.INSTANCE));
    }
    Dossier copy = sent(dossier, DossierWire.INSTANCE);
    assertEquals(
        new String(DossierJson.write(dossier), StandardCharsets.UTF_8),
        new String(DossierJson.write(copy), StandardCharsets.UTF_8));
    assertEquals(copy.items(), DossierWire.INSTANCE.copy(dossier).items());
  }

  private static <T> T sent(T value, Wire<T> wire) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    wire.serialize(value, out);
    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    T read = wire.deserialize(in);
    assertEquals(0, in.available());
    return read;
  }
}
