package org.yujing.pipeline;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A rule set on the wire and in state, packed: it is text, and every task has it. */
final class EditionWire extends Wire<Edition> {
  static final EditionWire INSTANCE = new EditionWire();
  static final WireType<Edition> TYPE = new WireType<>(Edition.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Edition edition, DataOutputView out) throws IOException {
    out.writeLong(edition.number());
    out.writeLong(edition.effective());
    byte[] packed = PackedRules.pack(edition.files());
    out.writeInt(packed.length);
    out.write(packed);
  }

  @Override
  public Edition deserialize(DataInputView in) throws IOException {
    long number = in.readLong();
    long effective = in.readLong();
    byte[] packed = new byte[in.readInt()];
    in.readFully(packed);
    return new Edition(number, effective, PackedRules.unpack(packed));
  }

  @Override
  public TypeSerializerSnapshot<Edition> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Edition> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
