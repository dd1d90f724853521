package org.yujing.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.yujing.signal.Spot;

/** A raw record on the wire; its text stays bytes until somebody asks for it. */
final class RawRecordWire extends Wire<RawRecord> {
  static final RawRecordWire INSTANCE = new RawRecordWire();
  static final WireType<RawRecord> TYPE = new WireType<>(RawRecord.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(RawRecord record, DataOutputView out) throws IOException {
    writeText(record.source(), out);
    SpotWire.write(record.spot(), out);
    writeWord(record.flaw(), out);
    byte[] text = record.text().getBytes(UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }

  @Override
  public RawRecord deserialize(DataInputView in) throws IOException {
    String source = readText(in);
    Spot spot = SpotWire.read(in);
    Flaw flaw = readWord(Flaw.class, in);
    byte[] text = new byte[in.readInt()];
    in.readFully(text);
    return flaw == Flaw.NONE
        ? RawRecord.ofUtf8(source, spot, text)
        : new RawRecord(source, spot, new String(text, UTF_8), flaw);
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
