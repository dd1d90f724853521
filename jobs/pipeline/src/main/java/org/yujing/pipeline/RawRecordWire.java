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
import org.yujing.signal.Flaw;
import org.yujing.signal.RawRecord;

/** A raw record on the wire. */
final class RawRecordWire extends Wire<RawRecord> {
  static final RawRecordWire INSTANCE = new RawRecordWire();
  static final WireType<RawRecord> TYPE = new WireType<>(RawRecord.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(RawRecord record, DataOutputView out) throws IOException {
    writeText(record.source(), out);
    SpotWire.write(record.spot(), out);
    writeText(record.text(), out);
    writeWord(record.flaw(), out);
  }

  @Override
  public RawRecord deserialize(DataInputView in) throws IOException {
    return new RawRecord(readText(in), SpotWire.read(in), readText(in), readWord(Flaw.class, in));
  }

  @Override
  public TypeSerializerSnapshot<RawRecord> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<RawRecord> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
