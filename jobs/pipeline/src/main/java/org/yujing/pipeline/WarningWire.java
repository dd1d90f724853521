package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readMap;
import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.readWord;
import static org.yujing.signal.SignalCodec.writeMap;
import static org.yujing.signal.SignalCodec.writeText;
import static org.yujing.signal.SignalCodec.writeWord;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Outlook;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** A warning on the wire. */
final class WarningWire extends Wire<Warning> {
  static final WarningWire INSTANCE = new WarningWire();
  static final WireType<Warning> TYPE = new WireType<>(Warning.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Warning warning, DataOutputView out) throws IOException {
    writeText(warning.id(), out);
    writeText(warning.episode(), out);
    writeWord(warning.kind(), out);
    writeText(warning.rule(), out);
    writeText(warning.ruleVersion(), out);
    writeText(warning.scenario(), out);
    writeText(warning.title(), out);
    writeText(warning.message(), out);
    writeWord(warning.level(), out);
    out.writeLong(warning.time());
    writeText(warning.zone().getId(), out);
    writeText(warning.subject().type(), out);
    writeText(warning.subject().id(), out);
    writeText(warning.subject().name(), out);
    writeText(warning.key(), out);
    writeMap(warning.place(), out);
    out.writeDouble(warning.value());
    out.writeDouble(warning.threshold());
    write(warning.evidence(), out);
    write(warning.forecast(), out);
    out.writeBoolean(warning.shadow());
  }

  @Override
  public Warning deserialize(DataInputView in) throws IOException {
    return new Warning(
        readText(in),
        readText(in),
        readWord(Kind.class, in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readWord(Level.class, in),
        in.readLong(),
        ZoneId.of(readText(in)),
        new Subject(readText(in), readText(in), readText(in)),
        readText(in),
        readMap(in),
        in.readDouble(),
        in.readDouble(),
        evidence(in),
        forecast(in),
        in.readBoolean());
  }

  private static void write(Evidence evidence, DataOutputView out) throws IOException {
    out.writeLong(evidence.count());
    out.writeLong(evidence.first());
    out.writeLong(evidence.last());
    out.writeInt(evidence.ids().size());
    for (String id : evidence.ids()) {
      writeText(id, out);
    }
  }

  private static void write(Outlook forecast, DataOutputView out) throws IOException {
    out.writeBoolean(forecast != null);
    if (forecast != null) {
      out.writeDouble(forecast.value());
      out.writeDouble(forecast.low());
      out.writeDouble(forecast.high());
      out.writeDouble(forecast.confidence());
      out.writeLong(forecast.time());
    }
  }

  private static Outlook forecast(DataInputView in) throws IOException {
    return in.readBoolean()
        ? new Outlook(
            in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readLong())
        : null;
  }

  private static Evidence evidence(DataInputView in) throws IOException {
    long count = in.readLong();
    long first = in.readLong();
    long last = in.readLong();
    List<String> ids = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      ids.add(readText(in));
    }
    return new Evidence(count, first, last, ids);
  }

  @Override
  public TypeSerializerSnapshot<Warning> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Warning> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
