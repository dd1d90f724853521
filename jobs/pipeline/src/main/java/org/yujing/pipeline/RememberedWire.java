package org.yujing.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A rule's state at rest. Copied through its bytes: the live one changes in place. */
final class RememberedWire extends Wire<Remembered> {
  static final RememberedWire INSTANCE = new RememberedWire();
  private static final long serialVersionUID = 1;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public Remembered copy(Remembered from) {
    try {
      return Remembered.of(from.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void serialize(Remembered remembered, DataOutputView out) throws IOException {
    byte[] bytes = remembered.bytes();
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public Remembered deserialize(DataInputView in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return Remembered.of(bytes);
  }

  @Override
  public TypeSerializerSnapshot<Remembered> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Remembered> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
