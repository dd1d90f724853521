package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts in JSON that have escapes in them. */
final class JsonEscapes {
  private static final String SIGNS = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";
  private static final int HEX_DIGITS = 4;

  private JsonEscapes() {}

  /** The text between two quotes, or null where it is none, or has halves of characters. */
  static String text(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    int at = from;
    while (at >= 0 && at < to) {
      int escape = escape(bytes, at, to);
      text.append(new String(bytes, at, escape - at, UTF_8));
      at = escape == to ? to : append(bytes, escape + 1, to, text);
    }
    return at < 0 || !Draft.whole(text.toString()).equals(text.toString()) ? null : text.toString();
  }

  private static int escape(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\\') {
      at++;
    }
    return at;
  }

  /** Appends what an escape stands for, and gives where the text goes on; -1 where it is none. */
  private static int append(byte[] bytes, int sign, int to, StringBuilder text) {
    int known = SIGNS.indexOf(bytes[sign]);
    if (known >= 0) {
      text.append(MEANT.charAt(known));
      return sign + 1;
    }
    if (bytes[sign] != 'u' || to - sign <= HEX_DIGITS) {
      return -1;
    }
    int unit = 0;
    for (int i = 1; i <= HEX_DIGITS; i++) {
      int digit = Character.digit((char) (bytes[sign + i] & 0xff), 16);
      unit = digit < 0 || unit < 0 ? -1 : 16 * unit + digit;
    }
    text.append((char) unit);
    return unit < 0 ? -1 : sign + 1 + HEX_DIGITS;
  }
}
