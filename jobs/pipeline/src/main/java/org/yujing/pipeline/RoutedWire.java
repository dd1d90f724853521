package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.detect.Hits;
import org.yujing.detect.Routed;
import org.yujing.signal.PackedSignal;

/** A routed signal on the wire. */
final class RoutedWire extends Wire<Routed> {
  static final RoutedWire INSTANCE = new RoutedWire();
  static final WireType<Routed> TYPE = new WireType<>(Routed.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Routed routed, DataOutputView out) throws IOException {
    writeText(routed.address(), out);
    routed.packed().write(out);
    routed.hits().write(out);
    out.writeBoolean(routed.counted());
  }

  @Override
  public Routed deserialize(DataInputView in) throws IOException {
    String address = readText(in);
    PackedSignal packed = PackedSignal.read(in);
    return new Routed(address, packed, Hits.read(in), in.readBoolean());
  }

  @Override
  public TypeSerializerSnapshot<Routed> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends RaisedForm<Routed> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
