package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A compiled rule set on the wire: its text, and what came of compiling it. */
final class CandidateWire extends Wire<Candidate> {
  static final CandidateWire INSTANCE = new CandidateWire();
  static final WireType<Candidate> TYPE = new WireType<>(Candidate.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Candidate candidate, DataOutputView out) throws IOException {
    out.writeBoolean(candidate.effective() != null);
    long effective = candidate.effective() == null ? 0 : candidate.effective();
    Edition edition = new Edition(candidate.number(), effective, candidate.files());
    EditionWire.INSTANCE.serialize(edition, out);
    out.writeInt(candidate.reasons().size());
    for (String reason : candidate.reasons()) {
      writeText(reason, out);
    }
  }

  @Override
  public Candidate deserialize(DataInputView in) throws IOException {
    boolean dated = in.readBoolean();
    Edition edition = EditionWire.INSTANCE.deserialize(in);
    List<String> reasons = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      reasons.add(readText(in));
    }
    return new Candidate(
        edition.number(), dated ? edition.effective() : null, edition.files(), reasons);
  }

  @Override
  public TypeSerializerSnapshot<Candidate> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Candidate> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
