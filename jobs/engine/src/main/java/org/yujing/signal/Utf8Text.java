package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A text in the making, one after the other, of pieces that are UTF-8 already. */
final class Utf8Text {
  private static final int USUAL = 100;

  private byte[] bytes = new byte[USUAL];
  private int size;

  /** Starts anew. */
  void begin() {
    size = 0;
  }

  Utf8Text add(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    return add(utf8, 0, utf8.length);
  }

  Utf8Text add(byte[] utf8, int from, int length) {
    room(length);
    System.arraycopy(utf8, from, bytes, size, length);
    size += length;
    return this;
  }

  /** A sign in ASCII. */
  Utf8Text add(char sign) {
    room(1);
    bytes[size] = (byte) sign;
    size++;
    return this;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (size + more));
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, UTF_8);
  }
}
