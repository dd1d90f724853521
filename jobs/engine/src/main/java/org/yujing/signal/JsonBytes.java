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

  /** Stands for a text that is written as it is meant: {@link #length} bytes from {@link #from}. */
  static final Object TEXT = new Object();

  /** Stands for a {@link #number()}. */
  static final Object NUMBER = new Object();

  private static final int LONGEST_NAME = 1_000;
  private static final int FEWEST_DIGITS = 10;

  /** Full-width digits and some other signs begin with these two bytes. */
  private static final byte WIDE = (byte) 0xef;

  private static final byte WIDE_SIGN = (byte) 0xbc;
  private static final byte[] TRUE = "true".getBytes(ISO_8859_1);
  private static final byte[] FALSE = "false".getBytes(ISO_8859_1);
  private static final byte[] NULL = "null".getBytes(ISO_8859_1);

  /** Of each byte inside a text: 1 for a digit, 0 for other plain ones, -1 where to look closer. */
  private static final byte[] PLAIN = plain();

  private final JsonNumber number = new JsonNumber();
  private byte[] bytes;
  private int at;
  private int from;
  private int to;
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

  byte[] bytes() {
    return bytes;
  }

  /** Where the last text that is written as it is meant begins. */
  int from() {
    return from;
  }

  /** Of that text. */
  int length() {
    return to - from;
  }

  /** That text. */
  String text() {
    return new String(bytes, from, to - from, UTF_8);
  }

  /** The last number. */
  double number() {
    return number.value();
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
    Object text = wholeText();
    return text instanceof String name && usual(name) ? name : null;
  }

  /** The text that comes next, made if need be. */
  private Object wholeText() {
    Object text = peek() == '"' ? anyText() : UNUSUAL;
    return text == TEXT ? text() : text;
  }

  /** Not very long, and written without escapes wherever it comes. */
  private static boolean usual(String name) {
    return name.length() <= LONGEST_NAME
        && name.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\');
  }

  /**
   * A text that has escapes, a Boolean, list of texts, or null; {@link #TEXT} or {@link #NUMBER}.
   */
  Object value() {
    return switch (peek()) {
      case '"' -> anyText();
      case '[' -> list();
      case 't' -> took(TRUE) ? true : UNUSUAL;
      case 'f' -> took(FALSE) ? false : UNUSUAL;
      case 'n' -> took(NULL) ? null : UNUSUAL;
      default -> anyNumber();
    };
  }

  private Object anyNumber() {
    boolean read = number.read(bytes, at);
    at = number.end();
    return read ? NUMBER : UNUSUAL;
  }

  private Object list() {
    List<Object> texts = new ArrayList<>();
    at++;
    if (took(']')) {
      return texts;
    }
    do {
      Object text = wholeText();
      if (text == UNUSUAL) {
        return UNUSUAL;
      }
      texts.add(text);
    } while (took(','));
    return took(']') ? texts : UNUSUAL;
  }

  private Object anyText() {
    from = at + 1;
    int digits = 0;
    int end = from;
    while (end < bytes.length && PLAIN[bytes[end] & 0xff] >= 0) {
      digits += PLAIN[bytes[end] & 0xff];
      end++;
    }
    if (end == bytes.length || bytes[end] != '"') {
      return textOnFrom(end, digits);
    }
    at = end + 1;
    to = end;
    longNumber |= digits >= FEWEST_DIGITS && Masking.mayHoldNumber(bytes, from, to);
    return TEXT;
  }

  /** A text that is not all ASCII, or has escapes. */
  private Object textOnFrom(int closer, int plainDigits) {
    boolean escaped = false;
    int digits = plainDigits;
    int end = closer;
    while (end >= 0 && end < bytes.length && bytes[end] != '"') {
      byte b = bytes[end];
      if (b < 0) {
        digits += wideDigit(end) ? 1 : 0;
        end = Utf8.after(bytes, end);
      } else {
        escaped |= b == '\\';
        digits += PLAIN[b] == 1 ? 1 : 0;
        end = b < ' ' ? -1 : b == '\\' ? end + 2 : end + 1;
      }
    }
    if (end < 0 || end >= bytes.length) {
      return UNUSUAL;
    }
    at = end + 1;
    to = end;
    return escaped ? escaped() : written(digits);
  }

  /** Whether a full-width digit begins there. */
  private boolean wideDigit(int place) {
    return bytes[place] == WIDE && place + 1 < bytes.length && bytes[place + 1] == WIDE_SIGN;
  }

  private Object written(int digits) {
    longNumber |= digits >= FEWEST_DIGITS && Masking.mayHoldNumber(text());
    return TEXT;
  }

  private Object escaped() {
    String text = JsonEscapes.text(bytes, from, to);
    if (text == null || text.indexOf(Decoding.REPLACEMENT) >= 0) {
      return UNUSUAL;
    }
    longNumber |= Masking.mayHoldNumber(text);
    return text;
  }
}
