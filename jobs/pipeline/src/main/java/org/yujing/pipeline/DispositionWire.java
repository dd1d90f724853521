package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.readWord;
import static org.yujing.signal.SignalCodec.writeText;
import static org.yujing.signal.SignalCodec.writeWord;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.Outcome;

/** A person's action on the wire. */
final class DispositionWire extends Wire<Disposition> {
  static final DispositionWire INSTANCE = new DispositionWire();
  static final WireType<Disposition> TYPE = new WireType<>(Disposition.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Disposition action, DataOutputView out) throws IOException {
    writeText(action.id(), out);
    writeText(action.item(), out);
    writeWord(action.action(), out);
    writeText(action.by(), out);
    writeText(action.unit(), out);
    out.writeLong(action.time());
    writeText(action.note(), out);
    writeWord(action.outcome(), out);
    out.writeBoolean(action.until() != null);
    out.writeLong(action.until() == null ? 0 : action.until());
    writeText(action.into(), out);
  }

  @Override
  public Disposition deserialize(DataInputView in) throws IOException {
    return new Disposition(
        readText(in),
        readText(in),
        readWord(Action.class, in),
        readText(in),
        readText(in),
        in.readLong(),
        readText(in),
        readWord(Outcome.class, in),
        until(in),
        readText(in));
  }

  private static Long until(DataInputView in) throws IOException {
    boolean given = in.readBoolean();
    Long until = in.readLong();
    return given ? until : null;
  }

  @Override
  public TypeSerializerSnapshot<Disposition> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Disposition> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
