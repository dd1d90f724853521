package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.readWord;
import static org.yujing.signal.SignalCodec.writeText;
import static org.yujing.signal.SignalCodec.writeWord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.publish.RulesStatus;

/** What a job says of a rule set, on the wire. */
final class RulesStatusWire extends Wire<RulesStatus> {
  static final RulesStatusWire INSTANCE = new RulesStatusWire();
  static final WireType<RulesStatus> TYPE = new WireType<>(RulesStatus.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(RulesStatus status, DataOutputView out) throws IOException {
    writeText(status.job(), out);
    out.writeLong(status.number());
    writeText(status.version(), out);
    writeWord(status.verdict(), out);
    out.writeLong(status.time());
    out.writeBoolean(status.effective() != null);
    out.writeLong(status.effective() == null ? 0 : status.effective());
    out.writeLong(status.inForce());
    writeTexts(status.restarted(), out);
    writeTexts(status.removed(), out);
    writeText(status.rule(), out);
    writeTexts(status.reasons(), out);
  }

  private static void writeTexts(List<String> texts, DataOutputView out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(text, out);
    }
  }

  @Override
  public RulesStatus deserialize(DataInputView in) throws IOException {
    String job = readText(in);
    long number = in.readLong();
    String version = readText(in);
    RulesStatus.Verdict verdict = readWord(RulesStatus.Verdict.class, in);
    long time = in.readLong();
    boolean known = in.readBoolean();
    long effective = in.readLong();
    return new RulesStatus(
        job,
        number,
        version,
        verdict,
        time,
        known ? effective : null,
        in.readLong(),
        readTexts(in),
        readTexts(in),
        readText(in),
        readTexts(in));
  }

  private static List<String> readTexts(DataInputView in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(readText(in));
    }
    return texts;
  }

  @Override
  public TypeSerializerSnapshot<RulesStatus> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<RulesStatus> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
