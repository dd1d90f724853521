package org.yujing.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, signs folded in
 * (zigzag), as Protocol Buffers write them.
 */
public final class Varint {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private Varint() {}

  public static void write(long number, DataOutput out) throws IOException {
    long left = (number << 1) ^ (number >> (Long.SIZE - 1));
    while (left >>> BITS != 0) {
      out.writeByte((int) ((left & (MORE - 1)) | MORE));
      left >>>= BITS;
    }
    out.writeByte((int) left);
  }

  public static long read(DataInput in) throws IOException {
    long folded = 0;
    int shift = 0;
    int some = in.readByte();
    while (some < 0) {
      folded |= (long) (some & (MORE - 1)) << shift;
      shift += BITS;
      some = in.readByte();
    }
    folded |= (long) some << shift;
    return (folded >>> 1) ^ -(folded & 1);
  }

  /** A moment, or one of the two ends of time, which are one byte. */
  public static void writeTime(long time, DataOutput out) throws IOException {
    if (time == Long.MAX_VALUE) {
      out.writeByte(0);
    } else if (time == Long.MIN_VALUE) {
      out.writeByte(1);
    } else {
      out.writeByte(2);
      write(time, out);
    }
  }

  public static long readTime(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 0 -> Long.MAX_VALUE;
      case 1 -> Long.MIN_VALUE;
      case 2 -> read(in);
      default -> throw new IOException("no time: " + kind);
    };
  }
}
