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
import org.yujing.detect.Identities;

/** The identities of a key at rest. */
final class IdentitiesWire extends Wire<Identities> {
  static final IdentitiesWire INSTANCE = new IdentitiesWire();
  private static final long serialVersionUID = 1;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public Identities copy(Identities from) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      from.write(new DataOutputStream(bytes));
      return Identities.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void serialize(Identities identities, DataOutputView out) throws IOException {
    identities.write(out);
  }

  @Override
  public Identities deserialize(DataInputView in) throws IOException {
    return Identities.read(in);
  }

  @Override
  public TypeSerializerSnapshot<Identities> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Identities> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
