package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VarintTest {
  /**
   * As the encoding of Protocol Buffers says: zigzag of 0, -1, 1, -2 is 0, 1, 2, 3; 150 is 96 01.
   */
  @Test
  void writesSevenBitsAByteTheLowestFirst() throws IOException {
    assertArrayEquals(new byte[] {0}, written(0));
    assertArrayEquals(new byte[] {1}, written(-1));
    assertArrayEquals(new byte[] {2}, written(1));
    assertArrayEquals(new byte[] {3}, written(-2));
    assertArrayEquals(new byte[] {(byte) 0x96, 1}, written(75));
    assertEquals(10, written(Long.MIN_VALUE).length);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      assertEquals(number, Varint.read(in(written(number))));
    }
    assertEquals(Long.MAX_VALUE, Varint.read(in(written(Long.MAX_VALUE))));
    assertEquals(Long.MIN_VALUE, Varint.read(in(written(Long.MIN_VALUE))));
  }

  @Test
  void readsTimesAndTheirEnds() throws IOException {
    for (long time : new long[] {Long.MIN_VALUE, -1, 0, 1_767_571_200_000L, Long.MAX_VALUE}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Varint.writeTime(time, new DataOutputStream(bytes));
      assertEquals(time, Varint.readTime(in(bytes.toByteArray())));
    }
  }

  private static byte[] written(long number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Varint.write(number, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
