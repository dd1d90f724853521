package org.yujing.signal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Bytes to text, strictly: what is no text in the charset is found and marked. */
final class Decoding {
  /** What stands for bytes that are no text. */
  static final char REPLACEMENT = '\uFFFD';

  private final Charset charset;

  Decoding(Charset charset) {
    this.charset = charset;
  }

  /** The text, with U+FFFD for what is none. */
  String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, charset);
  }

  /** Whether the text stands for exactly these bytes; only a U+FFFD makes a second look needed. */
  boolean faithful(String text, byte[] bytes, int length) {
    if (text.indexOf(REPLACEMENT) < 0) {
      return true;
    }
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
