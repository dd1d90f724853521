package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.detect.Hit;
import org.yujing.detect.Routed;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalCodec;

/** A routed signal on the wire. */
final class RoutedWire extends Wire<Routed> {
  static final RoutedWire INSTANCE = new RoutedWire();
  static final WireType<Routed> TYPE = new WireType<>(Routed.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Routed routed, DataOutputView out) throws IOException {
    writeText(routed.address(), out);
    SignalCodec.write(routed.signal(), out);
    out.writeInt(routed.hits().size());
    for (Hit hit : routed.hits()) {
      out.writeLong(hit.rule());
      out.writeLong(hit.mask());
    }
    out.writeBoolean(routed.counted());
  }

  @Override
  public Routed deserialize(DataInputView in) throws IOException {
    String address = readText(in);
    Signal signal = SignalCodec.read(in);
    Hit[] hits = new Hit[in.readInt()];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = new Hit(in.readLong(), in.readLong());
    }
    return new Routed(address, signal, List.of(hits), in.readBoolean());
  }

  @Override
  public TypeSerializerSnapshot<Routed> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Routed> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
