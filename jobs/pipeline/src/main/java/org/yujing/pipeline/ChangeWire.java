package org.yujing.pipeline;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.queue.Change;
import org.yujing.queue.StoredChange;

/** A change of an item on the wire. */
final class ChangeWire extends Wire<Change> {
  static final ChangeWire INSTANCE = new ChangeWire();
  static final WireType<Change> TYPE = new WireType<>(Change.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Change change, DataOutputView out) throws IOException {
    byte[] bytes = StoredChange.write(change);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public Change deserialize(DataInputView in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return StoredChange.read(bytes);
  }

  @Override
  public TypeSerializerSnapshot<Change> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Change> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
