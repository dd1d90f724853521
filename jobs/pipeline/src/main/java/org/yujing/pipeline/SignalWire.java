package org.yujing.pipeline;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalCodec;

/** A signal on the wire. */
final class SignalWire extends Wire<Signal> {
  static final SignalWire INSTANCE = new SignalWire();
  static final WireType<Signal> TYPE = new WireType<>(Signal.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Signal signal, DataOutputView out) throws IOException {
    SignalCodec.write(signal, out);
  }

  @Override
  public Signal deserialize(DataInputView in) throws IOException {
    return SignalCodec.read(in);
  }

  @Override
  public TypeSerializerSnapshot<Signal> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Signal> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
