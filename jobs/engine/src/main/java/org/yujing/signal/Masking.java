package org.yujing.signal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks Chinese phone and identity-card numbers inside texts: the first three digits stay, stars
 * stand for the rest. Digits may be full width, with spaces or dashes between their groups.
 */
public final class Masking {
  private static final char STAR = '*';
  private static final int KEPT_DIGITS = 3;
  private static final int FEWEST_DIGITS = 10;

  /** What may stand between the digits of one number. */
  private static final String BETWEEN = " \u00a0\u3000-－—–‐‑)）";

  private static final String GAP = "[ \\u00a0\\u3000\\-－—–‐‑]{0,3}";
  private static final String MONTH_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
  private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";

  /** 18 digits with a birth date in them (GB 11643), or the older 15. */
  private static final String IDENTITY =
      "[1-9]\\d{5}"
          + GAP
          + "(?:18|19|20)\\d{2}"
          + MONTH_DAY
          + GAP
          + "\\d{3}[\\dXx]"
          + "|"
          + PROVINCE
          + "\\d{4}"
          + GAP
          + "\\d{2}"
          + MONTH_DAY
          + GAP
          + "\\d{3}";

  private static final String MOBILE = "1[3-9]\\d" + GAP + "\\d{4}" + GAP + "\\d{4}";
  private static final String LANDLINE =
      "0(?:10|2\\d|[3-9]\\d{2})[)）]?" + GAP + "[2-9]\\d{2,3}" + GAP + "\\d{4}";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(?<!\\d\\.)(?:(?:\\+|00)?86"
              + GAP
              + ")?("
              + IDENTITY
              + "|"
              + MOBILE
              + "|"
              + LANDLINE
              + ")(?!\\d)");

  private Masking() {}

  /** The text with its phone and identity-card numbers masked. */
  public static String numbers(String text) {
    if (!mayHoldNumber(text)) {
      return text;
    }
    Matcher number = NUMBER.matcher(halfWidth(text));
    StringBuilder masked = null;
    while (number.find()) {
      masked = masked == null ? new StringBuilder(text) : masked;
      star(masked, number.start(1), number.end(1));
    }
    return masked == null ? text : masked.toString();
  }

  /** Whether the whole text is such a number. */
  static boolean isNumber(String text) {
    return mayHoldNumber(text) && NUMBER.matcher(halfWidth(text)).matches();
  }

  /** A person's name: the first character stays. */
  public static String name(String name) {
    return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + STAR;
  }

  private static void star(StringBuilder text, int from, int to) {
    int seen = 0;
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) && ++seen > KEPT_DIGITS) {
        text.setCharAt(i, STAR);
      }
    }
  }

  /** Whether enough digits follow each other, with nothing between them but what numbers have. */
  static boolean mayHoldNumber(String text) {
    if (text.length() < FEWEST_DIGITS) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
        digits++;
      } else if (digits > 0 && BETWEEN.indexOf(c) < 0) {
        digits = 0;
      }
    }
    return digits >= FEWEST_DIGITS;
  }

  /** The same of a text in ASCII. */
  static boolean mayHoldNumber(byte[] ascii, int from, int to) {
    int digits = 0;
    for (int i = from; i < to && digits < FEWEST_DIGITS; i++) {
      byte c = ascii[i];
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != ' ' && c != '-' && c != ')') {
        digits = 0;
      }
    }
    return digits >= FEWEST_DIGITS;
  }

  /** The same text, character by character, with full-width digits and signs made plain. */
  private static String halfWidth(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        plain = plain == null ? new StringBuilder(text) : plain;
        plain.setCharAt(i, (char) (c - '！' + '!'));
      }
    }
    return plain == null ? text : plain.toString();
  }
}
