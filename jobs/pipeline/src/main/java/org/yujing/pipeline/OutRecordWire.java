package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.readWord;
import static org.yujing.signal.SignalCodec.writeText;
import static org.yujing.signal.SignalCodec.writeWord;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.topic.OutRecord;
import org.yujing.topic.RecordHeads;
import org.yujing.topic.Topic;

/** A record for a topic on the wire. */
final class OutRecordWire extends Wire<OutRecord> {
  static final OutRecordWire INSTANCE = new OutRecordWire();
  static final WireType<OutRecord> TYPE = new WireType<>(OutRecord.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(OutRecord record, DataOutputView out) throws IOException {
    writeWord(record.topic(), out);
    writeText(record.key(), out);
    writeText(record.value(), out);
    RecordHeads heads = record.heads();
    writeText(heads.id(), out);
    writeText(heads.source(), out);
    writeText(heads.type(), out);
    out.writeBoolean(heads.time() != null);
    out.writeLong(heads.time() == null ? 0 : heads.time());
    writeText(heads.subject(), out);
  }

  @Override
  public OutRecord deserialize(DataInputView in) throws IOException {
    return new OutRecord(readWord(Topic.class, in), readText(in), readText(in), heads(in));
  }

  private static RecordHeads heads(DataInputView in) throws IOException {
    String id = readText(in);
    String source = readText(in);
    String type = readText(in);
    boolean timed = in.readBoolean();
    long time = in.readLong();
    return new RecordHeads(id, source, type, timed ? (Long) time : null, readText(in));
  }

  @Override
  public TypeSerializerSnapshot<OutRecord> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<OutRecord> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
