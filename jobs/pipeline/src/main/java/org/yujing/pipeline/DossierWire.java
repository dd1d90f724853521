package org.yujing.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.queue.Dossier;
import org.yujing.queue.DossierJson;

/** A subject's dossier at rest. Copied through its bytes: the live one changes in place. */
final class DossierWire extends Wire<Dossier> {
  static final DossierWire INSTANCE = new DossierWire();
  private static final long serialVersionUID = 1;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public Dossier copy(Dossier from) {
    try {
      return DossierJson.read(DossierJson.write(from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void serialize(Dossier dossier, DataOutputView out) throws IOException {
    byte[] bytes = DossierJson.write(dossier);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public Dossier deserialize(DataInputView in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return DossierJson.read(bytes);
  }

  @Override
  public TypeSerializerSnapshot<Dossier> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Dossier> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
