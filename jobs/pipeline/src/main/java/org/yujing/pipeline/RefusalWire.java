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
import org.yujing.queue.Refusal;
import org.yujing.queue.RefusalCode;

/** A refused action on the wire. */
final class RefusalWire extends Wire<Refusal> {
  static final RefusalWire INSTANCE = new RefusalWire();
  static final WireType<Refusal> TYPE = new WireType<>(Refusal.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Refusal refusal, DataOutputView out) throws IOException {
    DispositionWire.INSTANCE.serialize(refusal.action(), out);
    writeWord(refusal.code(), out);
    writeText(refusal.why(), out);
  }

  @Override
  public Refusal deserialize(DataInputView in) throws IOException {
    return new Refusal(
        DispositionWire.INSTANCE.deserialize(in), readWord(RefusalCode.class, in), readText(in));
  }

  @Override
  public TypeSerializerSnapshot<Refusal> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Refusal> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
