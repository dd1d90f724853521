package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Finds the characters that the platform's decoder finds. */
class Utf8Test {
  private static final int[] EDGES = {
    0x00, 0x22, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbd, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1,
    0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
  };

  private final Random random = new Random(3);

  @Test
  void takesEveryCharacterButTheOneThatStandsForNone() {
    for (int point = 0x80; point <= Character.MAX_CODE_POINT; point++) {
      byte[] bytes = Character.toString(point).getBytes(UTF_8);
      boolean usual = point != Decoding.REPLACEMENT && bytes.length > 1;
      assertEquals(usual ? bytes.length : -1, after(bytes), Integer.toHexString(point));
    }
  }

  private static int after(byte[] bytes) {
    return bytes[0] < 0 ? Utf8.after(bytes, 0) : -1;
  }

  @Test
  void refusesWhatTheDecoderRefuses() {
    int whole = 0;
    for (int i = 0; i < 500_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(5)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) EDGES[random.nextInt(EDGES.length)];
      }
      assertEquals(decodes(bytes), passes(bytes), () -> java.util.HexFormat.of().formatHex(bytes));
      whole += passes(bytes) ? 1 : 0;
    }
    assertTrue(whole > 5_000);
  }

  private static boolean passes(byte[] bytes) {
    int at = 0;
    while (at >= 0 && at < bytes.length) {
      at = bytes[at] < 0 ? Utf8.after(bytes, at) : at + 1;
    }
    return at == bytes.length;
  }

  private static boolean decodes(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf(Decoding.REPLACEMENT) < 0;
    } catch (CharacterCodingException none) {
      return false;
    }
  }
}
