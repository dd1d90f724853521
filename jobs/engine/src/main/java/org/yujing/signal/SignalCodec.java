package org.yujing.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compact binary form of a signal, for state and for the way between operators. Field names of
 * the canonical table travel as one byte.
 */
public final class SignalCodec {
  /**
   * Their numbers are their places here, which savepoints go by: others may be added at the end,
   * none may go. A name that is missing is written out.
   */
  private static final List<String> NAMES =
      List.of(
          ("address amount attrs capacity category channel city community complainant content"
                  + " device district episode grid id key kind lat level limits lon message metric"
                  + " name parties people phone place reporter rule scenario source street subject"
                  + " target text threshold time title type unit value")
              .split(" "));

  /** For them the same holds. */
  private static final List<Stream> STREAMS =
      List.of(Stream.COMPLAINT, Stream.EVENT, Stream.SENSOR, Stream.WARNING);

  private static final Map<String, Integer> NUMBERS = numbers();
  private static final int OTHER_NAME = 255;

  private SignalCodec() {}

  public static void write(Signal signal, DataOutput out) throws IOException {
    out.writeByte(STREAMS.indexOf(signal.stream()));
    writeText(signal.source(), out);
    Varint.write(signal.time(), out);
    writeText(signal.id(), out);
    out.writeBoolean(signal.derivedId());
    writeMap(signal.fields(), out);
  }

  public static Signal read(DataInput in) throws IOException {
    Stream stream = STREAMS.get(in.readByte());
    String source = readText(in);
    long time = Varint.read(in);
    String id = readText(in);
    boolean derivedId = in.readBoolean();
    return new Signal(stream, source, time, id, derivedId, readMap(in));
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

  /** A value of a field: text, number, truth, list, map or null. */
  public static void writeValue(Object value, DataOutput out) throws IOException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof String text) {
      out.writeByte('s');
      writeText(text, out);
    } else if (value instanceof Double number) {
      out.writeByte('d');
      out.writeDouble(number);
    } else if (value instanceof Boolean truth) {
      out.writeByte(truth ? 't' : 'f');
    } else if (value instanceof List<?> list) {
      out.writeByte('l');
      writeCount(list.size(), out);
      for (Object item : list) {
        writeValue(item, out);
      }
    } else if (value instanceof Map<?, ?> map) {
      out.writeByte('m');
      writeMap(map, out);
    } else {
      throw new IllegalArgumentException("no field holds a " + value.getClass().getName());
    }
  }

  public static Object readValue(DataInput in) throws IOException {
    int tag = in.readByte();
    return switch (tag) {
      case '0' -> null;
      case 's' -> readText(in);
      case 'd' -> in.readDouble();
      case 't' -> true;
      case 'f' -> false;
      case 'l' -> readList(in);
      case 'm' -> readMap(in);
      default -> throw new IOException("not a signal: tag " + tag);
    };
  }

  public static void writeMap(Map<?, ?> map, DataOutput out) throws IOException {
    writeCount(map.size(), out);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = (String) entry.getKey();
      Integer number = NUMBERS.get(name);
      out.writeByte(number == null ? OTHER_NAME : number);
      if (number == null) {
        writeText(name, out);
      }
      writeValue(entry.getValue(), out);
    }
  }

  public static Map<String, Object> readMap(DataInput in) throws IOException {
    int size = readCount(in);
    FieldMap map = new FieldMap(size);
    for (int i = 0; i < size; i++) {
      int number = in.readUnsignedByte();
      String name = number == OTHER_NAME ? readText(in) : NAMES.get(number);
      map.put(name, readValue(in));
    }
    return map;
  }

  private static List<Object> readList(DataInput in) throws IOException {
    int size = readCount(in);
    List<Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(readValue(in));
    }
    return list;
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      numbers.put(NAMES.get(i), i);
    }
    return numbers;
  }
}
