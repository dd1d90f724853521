package org.yujing.pipeline;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A message of rules on the wire. */
final class HandedOverWire extends Wire<HandedOver> {
  static final HandedOverWire INSTANCE = new HandedOverWire();
  static final WireType<HandedOver> TYPE = new WireType<>(HandedOver.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(HandedOver message, DataOutputView out) throws IOException {
    out.writeLong(message.number());
    out.writeLong(message.time());
    out.writeInt(message.value().length);
    out.write(message.value());
  }

  @Override
  public HandedOver deserialize(DataInputView in) throws IOException {
    long number = in.readLong();
    long time = in.readLong();
    byte[] value = new byte[in.readInt()];
    in.readFully(value);
    return new HandedOver(number, time, value);
  }

  @Override
  public TypeSerializerSnapshot<HandedOver> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<HandedOver> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
