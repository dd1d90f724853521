package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.yujing.rule.RuleFiles;

/**
 * The texts of rule sets, packed. Each goes to every task, and a dozen of those are in one process:
 * so it is packed once for all of them, and they share what the first one unpacks.
 */
final class PackedRules {
  /** What was packed or unpacked in this process, as long as somebody has the text. */
  private static final Map<RuleFiles, byte[]> KNOWN = new WeakHashMap<>();

  private PackedRules() {}

  /** The bytes of a text; they are not to be changed. */
  static byte[] pack(RuleFiles files) throws IOException {
    synchronized (KNOWN) {
      byte[] bytes = KNOWN.get(files);
      if (bytes == null) {
        bytes = packed(files);
        KNOWN.put(files, bytes);
      }
      return bytes;
    }
  }

  /** The text of some bytes. */
  static RuleFiles unpack(byte[] bytes) throws IOException {
    synchronized (KNOWN) {
      for (Map.Entry<RuleFiles, byte[]> known : KNOWN.entrySet()) {
        RuleFiles files = known.getKey();
        // Nobody may have it any more.
        if (files != null && Arrays.equals(known.getValue(), bytes)) {
          return files;
        }
      }
      RuleFiles files = unpacked(bytes);
      KNOWN.put(files, bytes);
      return files;
    }
  }

  private static byte[] packed(RuleFiles files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream text = new DataOutputStream(new GZIPOutputStream(packed))) {
      writeText(files.folder(), text);
      text.writeInt(files.contents().size());
      for (Map.Entry<String, String> file : files.contents().entrySet()) {
        writeText(file.getKey(), text);
        writeText(file.getValue(), text);
      }
    }
    return packed.toByteArray();
  }

  private static RuleFiles unpacked(byte[] bytes) throws IOException {
    try (DataInputStream text =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      String folder = readText(text);
      SortedMap<String, String> contents = new TreeMap<>();
      for (int left = text.readInt(); left > 0; left--) {
        contents.put(readText(text), readText(text));
      }
      return new RuleFiles(folder, contents);
    }
  }
}
