package org.yujing.signal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads bytes that {@link Packing} wrote, one thing after the other. */
final class Unpacking {
  private static final int BYTE = 255;
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private final byte[] bytes;
  private int at;

  Unpacking(byte[] bytes, int start) {
    this.bytes = bytes;
    this.at = start;
  }

  /** Where the next thing stands. */
  int at() {
    return at;
  }

  int next() {
    int next = bytes[at] & BYTE;
    at++;
    return next;
  }

  /** The name that a number stands for, or where it stands for none, that is written out. */
  String name(int number) {
    return number == FieldNames.OTHER ? (String) value() : FieldNames.name(number);
  }

  /** Whether this text comes next; it is passed. */
  boolean passes(byte[] utf8) {
    int length = length(next());
    pass(length);
    return Arrays.equals(bytes, at - length, at, utf8, 0, utf8.length);
  }

  /** Text, number, truth, list, map or null. */
  Object value() {
    int mark = next();
    if (mark >= Packing.TEXT) {
      int length = length(mark);
      pass(length);
      return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
    return switch (mark) {
      case Packing.NOTHING -> null;
      case Packing.TRUE -> true;
      case Packing.FALSE -> false;
      case Packing.WHOLE -> (double) number();
      case Packing.NUMBER -> Double.longBitsToDouble(eightBytes());
      case Packing.GROUP -> group();
      case Packing.LIST -> list();
      default -> throw new IllegalStateException("not a signal: mark " + mark);
    };
  }

  /** Passes a value. */
  void skip() {
    int mark = next();
    if (mark >= Packing.TEXT) {
      pass(length(mark));
    } else if (mark == Packing.NUMBER) {
      pass(Long.BYTES);
    } else if (mark == Packing.WHOLE) {
      number();
    } else if (mark == Packing.GROUP || mark == Packing.LIST) {
      pass(count());
    }
  }

  private void pass(int length) {
    at += length;
  }

  /** Of a text with this mark. */
  private int length(int mark) {
    int length = mark - Packing.TEXT;
    return length < Packing.LONG ? length : count();
  }

  private PackedMap group() {
    int length = count();
    pass(length);
    return new PackedMap(bytes, at - length, at);
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    int length = count();
    int end = at + length;
    while (at < end) {
      list.add(value());
    }
    return list;
  }

  long number() {
    long folded = unsigned();
    return (folded >>> 1) ^ -(folded & 1);
  }

  private int count() {
    return (int) unsigned();
  }

  private long unsigned() {
    long number = 0;
    int shift = 0;
    int some = bytes[at++];
    while (some < 0) {
      number |= (long) (some & (MORE - 1)) << shift;
      shift += BITS;
      some = bytes[at++];
    }
    return number | (long) some << shift;
  }

  private long eightBytes() {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | next();
    }
    return bits;
  }
}
