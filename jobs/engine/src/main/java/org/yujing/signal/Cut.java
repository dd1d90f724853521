package org.yujing.signal;

/** The beginning of a text. */
public final class Cut {
  private Cut() {}

  /** At most {@code length} characters; a pair of surrogates is not torn. */
  public static String to(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
