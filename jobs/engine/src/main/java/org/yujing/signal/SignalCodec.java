package org.yujing.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The binary form of a signal and of texts, for state and for the way between operators. */
public final class SignalCodec {
  /**
   * Their numbers are their places here, which savepoints go by: others may be added at the end,
   * none may go.
   */
  private static final List<Stream> STREAMS =
      List.of(Stream.COMPLAINT, Stream.EVENT, Stream.SENSOR, Stream.WARNING);

  private SignalCodec() {}

  public static void write(Signal signal, DataOutput out) throws IOException {
    PackedSignal.of(signal).write(out);
  }

  public static Signal read(DataInput in) throws IOException {
    return PackedSignal.read(in).signal();
  }

  static int number(Stream stream) {
    return STREAMS.indexOf(stream);
  }

  static Stream stream(int number) {
    return STREAMS.get(number);
  }

  /** Text of any length: its UTF-8 bytes after their number. */
  public static void writeText(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeCount(bytes.length, out);
    out.write(bytes);
  }

  /** One byte below 128, which most are. */
  private static void writeCount(int count, DataOutput out) throws IOException {
    if (count < 128) {
      out.writeByte(count);
    } else {
      out.writeByte(-1);
      out.writeInt(count);
    }
  }

  private static int readCount(DataInput in) throws IOException {
    int count = in.readByte();
    return count >= 0 ? count : in.readInt();
  }

  public static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[readCount(in)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A constant by its name, so that others may come to stand before it; null is "". */
  public static void writeWord(Enum<?> word, DataOutput out) throws IOException {
    writeText(word == null ? "" : word.name(), out);
  }

  /** A constant as {@link #writeWord} wrote it. */
  public static <E extends Enum<E>> E readWord(Class<E> type, DataInput in) throws IOException {
    String name = readText(in);
    return name.isEmpty() ? null : Enum.valueOf(type, name);
  }

  /** A group of fields, such as a place. */
  public static void writeMap(Map<String, Object> group, DataOutput out) throws IOException {
    Packing packing = Packing.of(group);
    writeBytes(packing.bytes(), packing.size(), out);
  }

  public static Map<String, Object> readMap(DataInput in) throws IOException {
    byte[] bytes = readBytes(in);
    return new PackedMap(bytes, 0, bytes.length);
  }

  /** The first {@code length} of them. */
  static void writeBytes(byte[] bytes, int length, DataOutput out) throws IOException {
    Varint.write(length, out);
    out.write(bytes, 0, length);
  }

  static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(Varint.read(in))];
    in.readFully(bytes);
    return bytes;
  }
}
