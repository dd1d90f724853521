package org.yujing.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.detect.KeyMemory;

/**
 * What rules remember of a key, at rest. Copied through its bytes: the live one changes in place.
 */
final class KeyMemoryWire extends Wire<KeyMemory> {
  static final KeyMemoryWire INSTANCE = new KeyMemoryWire();
  private static final long serialVersionUID = 1;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public KeyMemory copy(KeyMemory from) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      from.write(new DataOutputStream(bytes));
      return KeyMemory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void serialize(KeyMemory memory, DataOutputView out) throws IOException {
    memory.write(out);
  }

  @Override
  public KeyMemory deserialize(DataInputView in) throws IOException {
    return KeyMemory.read(in);
  }

  @Override
  public TypeSerializerSnapshot<KeyMemory> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<KeyMemory> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
