package org.yujing.pipeline;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A warning or an action on the wire; whose it is follows from it. */
final class MatterWire extends Wire<Matter> {
  static final MatterWire INSTANCE = new MatterWire();
  static final WireType<Matter> TYPE = new WireType<>(Matter.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Matter matter, DataOutputView out) throws IOException {
    out.writeBoolean(matter.warning() != null);
    if (matter.warning() != null) {
      WarningWire.INSTANCE.serialize(matter.warning(), out);
    } else {
      DispositionWire.INSTANCE.serialize(matter.action(), out);
    }
  }

  @Override
  public Matter deserialize(DataInputView in) throws IOException {
    return in.readBoolean()
        ? Matter.of(WarningWire.INSTANCE.deserialize(in))
        : Matter.of(DispositionWire.INSTANCE.deserialize(in));
  }

  @Override
  public TypeSerializerSnapshot<Matter> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends RaisedForm<Matter> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
