package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.rule.RuleFiles;

/** A rule set on the wire and in state, packed: it is text, and every task has it. */
final class EditionWire extends Wire<Edition> {
  static final EditionWire INSTANCE = new EditionWire();
  static final WireType<Edition> TYPE = new WireType<>(Edition.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Edition edition, DataOutputView out) throws IOException {
    out.writeLong(edition.number());
    out.writeLong(edition.effective());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream text = new DataOutputStream(new GZIPOutputStream(packed))) {
      writeText(edition.files().folder(), text);
      text.writeInt(edition.files().contents().size());
      for (Map.Entry<String, String> file : edition.files().contents().entrySet()) {
        writeText(file.getKey(), text);
        writeText(file.getValue(), text);
      }
    }
    out.writeInt(packed.size());
    out.write(packed.toByteArray());
  }

  @Override
  public Edition deserialize(DataInputView in) throws IOException {
    long number = in.readLong();
    long effective = in.readLong();
    byte[] packed = new byte[in.readInt()];
    in.readFully(packed);
    try (DataInputStream text =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      String folder = readText(text);
      SortedMap<String, String> contents = new TreeMap<>();
      for (int left = text.readInt(); left > 0; left--) {
        contents.put(readText(text), readText(text));
      }
      return new Edition(number, effective, new RuleFiles(folder, contents));
    }
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
