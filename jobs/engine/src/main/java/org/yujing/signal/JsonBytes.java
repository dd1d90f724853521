package org.yujing.signal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes over the UTF-8 bytes of JSON as it usually is. It takes nothing for JSON that is none; what
 * it has no answer to, such as lists of lists or halves of characters, may still be JSON.
 */
final class JsonBytes {
  /** Stands for a value that has to be looked at by somebody else. */
  static final Object UNUSUAL = new Object();

  private static final int LONGEST_NAME = 1_000;
  private static final int FEWEST_DIGITS = 10;
  private static final byte[] TRUE = "true".getBytes(ISO_8859_1);
  private static final byte[] FALSE = "false".getBytes(ISO_8859_1);
  private static final byte[] NULL = "null".getBytes(ISO_8859_1);

  /** Of each byte inside a text: 1 for a digit, 0 for other plain ones, -1 where to look closer. */
  private static final byte[] PLAIN = plain();

  private final JsonNumber number = new JsonNumber();
  private byte[] bytes;
  private int at;
  private boolean longNumber;

  private static byte[] plain() {
    byte[] plain = new byte[256];
    for (int b = 0; b < plain.length; b++) {
      boolean digit = b >= '0' && b <= '9';
      boolean other = b >= ' ' && b < 128 && b != '"' && b != '\\';
      plain[b] = (byte) (digit ? 1 : other ? 0 : -1);
    }
    return plain;
  }

  /** Starts anew. */
  void begin(byte[] json) {
    bytes = json;
    at = 0;
    longNumber = false;
  }

  /** Whether any text so far has digits enough for a phone's or an identity card's number. */
  boolean longNumber() {
    return longNumber;
  }

  /** Passes a sign if it comes next. */
  boolean took(char sign) {
    if (peek() != sign) {
      return false;
    }
    at++;
    return true;
  }

  boolean ended() {
    peek();
    return at == bytes.length;
  }

  /** The next byte that is no white space; 0 at the end, which no JSON has. */
  int peek() {
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
        return b;
      }
      at++;
    }
    return 0;
  }

  /** Passes a name, given with its quotes, if it comes next. */
  boolean took(byte[] quotedName) {
    peek();
    int end = at + quotedName.length;
    if (end > bytes.length || !same(quotedName)) {
      return false;
    }
    at = end;
    return true;
  }

  /** By hand: names are too short for anything else to pay. */
  private boolean same(byte[] quotedName) {
    for (int i = 0; i < quotedName.length; i++) {
      if (bytes[at + i] != quotedName[i]) {
        return false;
      }
    }
    return true;
  }

  /** The name that comes next, or null where there is none that is usual. */
  String name() {
    Object text = peek() == '"' ? text() : UNUSUAL;
    return text instanceof String name && usual(name) ? name : null;
  }

  /** Not very long, and written without escapes wherever it comes. */
  private static boolean usual(String name) {
    return name.length() <= LONGEST_NAME
        && name.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\');
  }

  /** A text, Double, Boolean, list of texts, or null. */
  Object value() {
    return switch (peek()) {
      case '"' -> text();
      case '[' -> list();
      case 't' -> took(TRUE) ? true : UNUSUAL;
      case 'f' -> took(FALSE) ? false : UNUSUAL;
      case 'n' -> took(NULL) ? null : UNUSUAL;
      default -> number();
    };
  }

  private Object number() {
    Double read = number.read(bytes, at);
    at = number.end();
    return read == null ? UNUSUAL : read;
  }

  private Object list() {
    List<Object> texts = new ArrayList<>();
    at++;
    if (took(']')) {
      return texts;
    }
    do {
      Object text = peek() == '"' ? text() : UNUSUAL;
      if (text == UNUSUAL) {
        return UNUSUAL;
      }
      texts.add(text);
    } while (took(','));
    return took(']') ? texts : UNUSUAL;
  }

  private Object text() {
    int from = ++at;
    int digits = 0;
    int end = from;
    while (end < bytes.length && PLAIN[bytes[end] & 0xff] >= 0) {
      digits += PLAIN[bytes[end] & 0xff];
      end++;
    }
    at = end + 1;
    if (end == bytes.length || bytes[end] != '"') {
      return anyText(from, end);
    }
    String text = new String(bytes, from, end - from, ISO_8859_1);
    longNumber |= digits >= FEWEST_DIGITS && Masking.mayHoldNumber(text);
    return text;
  }

  /** A text that is not all ASCII, or has escapes. */
  private Object anyText(int from, int closer) {
    boolean escaped = false;
    int end = closer;
    while (end < bytes.length && bytes[end] != '"') {
      boolean escape = bytes[end] == '\\';
      if (bytes[end] >= 0 && bytes[end] < ' ') {
        return UNUSUAL;
      }
      escaped |= escape;
      end += escape ? 2 : 1;
    }
    if (end >= bytes.length) {
      return UNUSUAL;
    }
    at = end + 1;
    String text =
        escaped ? JsonEscapes.text(bytes, from, end) : new String(bytes, from, end - from, UTF_8);
    if (text == null || text.indexOf(Decoding.REPLACEMENT) >= 0) {
      return UNUSUAL;
    }
    longNumber |= Masking.mayHoldNumber(text);
    return text;
  }
}
