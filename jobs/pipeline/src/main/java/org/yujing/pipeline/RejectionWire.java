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
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionCode;

/** A rejection on the wire. */
final class RejectionWire extends Wire<Rejection> {
  static final RejectionWire INSTANCE = new RejectionWire();
  static final WireType<Rejection> TYPE = new WireType<>(Rejection.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Rejection rejection, DataOutputView out) throws IOException {
    writeText(rejection.source(), out);
    SpotWire.write(rejection.spot(), out);
    writeWord(rejection.code(), out);
    writeText(rejection.field(), out);
    writeText(rejection.why(), out);
    writeText(rejection.raw(), out);
  }

  @Override
  public Rejection deserialize(DataInputView in) throws IOException {
    return new Rejection(
        readText(in),
        SpotWire.read(in),
        readWord(RejectionCode.class, in),
        readText(in),
        readText(in),
        readText(in));
  }

  @Override
  public TypeSerializerSnapshot<Rejection> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Rejection> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
