package org.yujing.signal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes values as bytes that {@link Unpacking} reads. A text is its UTF-8 bytes after their
 * number, which is part of its mark where it is small. A list or group has its length before it, so
 * that whoever looks for something else passes it in one step.
 */
final class Packing {
  static final int NOTHING = 0;
  static final int TRUE = 1;
  static final int FALSE = 2;
  static final int NUMBER = 3;
  static final int WHOLE = 4;
  static final int LIST = 5;
  static final int GROUP = 6;

  /** This and a length less than {@link #LONG} are the mark of a text. */
  static final int TEXT = 128;

  /** The length is too large for the mark, and follows it. */
  static final int LONG = 127;

  private static final int BITS = 7;
  private static final int LONGEST_NUMBER = Long.SIZE / BITS + 1;
  private static final int USUAL = 512;

  /** Time, stream, marks and lengths. */
  private static final int ROOM_FOR_MORE = 24;

  private byte[] bytes;
  private int size;

  private Packing(int room) {
    bytes = new byte[room];
  }

  /** Time, stream, whether the id is derived, source and id; the rest is the fields. */
  static Packing of(Signal signal) {
    Packing packing = new Packing(room(signal));
    packing.number(signal.time());
    packing.put(SignalCodec.number(signal.stream()));
    packing.put(signal.derivedId() ? TRUE : FALSE);
    packing.text(signal.source());
    packing.text(signal.id());
    packing.members(signal.fields());
    return packing;
  }

  /** Those who have their fields as bytes need no more, unless their ids are not in ASCII. */
  private static int room(Signal signal) {
    return signal.fields() instanceof PackedMap packed
        ? packed.length() + signal.id().length() + signal.source().length() + ROOM_FOR_MORE
        : USUAL;
  }

  /** To be written into by hand. */
  static Packing empty() {
    return new Packing(USUAL);
  }

  /** A name as it stands before its value. */
  static byte[] label(String name) {
    Packing packing = new Packing(USUAL);
    packing.name(name);
    return Arrays.copyOf(packing.bytes, packing.size);
  }

  static Packing of(Map<String, Object> group) {
    Packing packing = new Packing(USUAL);
    packing.members(group);
    return packing;
  }

  /** What was written, with room behind it. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  /** Starts anew. */
  void begin() {
    size = 0;
  }

  /** The members that were written. */
  PackedMap map() {
    return new PackedMap(Arrays.copyOf(bytes, size), 0, size);
  }

  private void members(Map<?, ?> members) {
    if (members instanceof PackedMap packed) {
      room(packed.length());
      packed.copy(bytes, size);
      size += packed.length();
    } else {
      members.forEach((name, value) -> member((String) name, value));
    }
  }

  private void member(String name, Object value) {
    name(name);
    value(value);
  }

  private void name(String name) {
    int number = FieldNames.number(name);
    put(number);
    if (number == FieldNames.OTHER) {
      text(name);
    }
  }

  /** A name, as {@link #label(String)} gives it. */
  void label(byte[] label) {
    copy(label, 0, label.length);
  }

  /** A group, of which each member writes its name and value. */
  void group(StraightFields members) {
    put(GROUP);
    int start = beginPart();
    members.pack(this);
    end(start);
  }

  void value(Object value) {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Double number) {
      number((double) number);
    } else if (value instanceof Map<?, ?> group) {
      put(GROUP);
      int start = beginPart();
      members(group);
      end(start);
    } else if (value instanceof List<?> list) {
      put(LIST);
      int start = beginPart();
      list.forEach(this::value);
      end(start);
    } else if (value instanceof Boolean truth) {
      put(truth ? TRUE : FALSE);
    } else if (value == null) {
      put(NOTHING);
    } else {
      throw new IllegalArgumentException("no field holds a " + value.getClass().getName());
    }
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    text(utf8, 0, utf8.length);
  }

  /** A text that is UTF-8 already. */
  void text(byte[] utf8, int from, int length) {
    put(TEXT | Math.min(length, LONG));
    if (length >= LONG) {
      count(length);
    }
    copy(utf8, from, length);
  }

  private void copy(byte[] some, int from, int length) {
    room(length);
    System.arraycopy(some, from, bytes, size, length);
    size += length;
  }

  /** Whole ones that are small are shorter; -0.0 is not the whole number 0. */
  void number(double number) {
    int whole = (int) number;
    if (Double.doubleToRawLongBits(whole) == Double.doubleToRawLongBits(number)) {
      put(WHOLE);
      number((long) whole);
    } else {
      put(NUMBER);
      room(Long.BYTES);
      long bits = Double.doubleToRawLongBits(number);
      for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        bytes[size++] = (byte) (bits >>> shift);
      }
    }
  }

  /** Seven bits a byte, the lowest first, signs folded in. */
  private void number(long number) {
    unsigned((number << 1) ^ (number >> (Long.SIZE - 1)));
  }

  private void count(int count) {
    unsigned(count);
  }

  private void unsigned(long number) {
    room(LONGEST_NUMBER);
    long left = number;
    while (left >>> BITS != 0) {
      bytes[size++] = (byte) (left | 1 << BITS);
      left >>>= BITS;
    }
    bytes[size++] = (byte) left;
  }

  /** Leaves room for a small length. */
  private int beginPart() {
    put(0);
    return size;
  }

  /** Sets the length of what was written since; a large one needs more room. */
  private void end(int start) {
    int length = size - start;
    if (length >>> BITS == 0) {
      bytes[start - 1] = (byte) length;
      return;
    }
    byte[] written = Arrays.copyOfRange(bytes, start, size);
    size = start - 1;
    count(length);
    room(length);
    System.arraycopy(written, 0, bytes, size, length);
    size += length;
  }

  private void put(int value) {
    room(1);
    bytes[size] = (byte) value;
    size++;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
