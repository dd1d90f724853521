package org.yujing.signal;

/** Tells UTF-8 from what is none, as a strict decoder does. */
final class Utf8 {
  private static final int REST = 0xc0;
  private static final int OF_REST = 0x80;

  private Utf8() {}

  /**
   * Where the character ends that begins there and is not ASCII; -1 where there is none, or one
   * that stands for what was none.
   */
  static int after(byte[] bytes, int from) {
    int lead = bytes[from] & 0xff;
    boolean three = lead >= 0xe0 && lead < 0xf0;
    int length = three ? 3 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf5 ? 4 : 0;
    int end = from + length;
    if (length == 0 || end > bytes.length || !rest(bytes[from + 1]) || !rest(bytes[end - 1])) {
      return -1;
    }
    boolean whole = length < 4 || rest(bytes[from + 2]);
    return whole && !odd(lead, bytes[from + 1] & 0xff, bytes[end - 1] & 0xff) ? end : -1;
  }

  private static boolean rest(byte b) {
    return (b & REST) == OF_REST;
  }

  /** Written longer than need be, half of a character, beyond the last one, or U+FFFD. */
  private static boolean odd(int lead, int second, int last) {
    return (lead == 0xe0 && second < 0xa0)
        || (lead == 0xed && second >= 0xa0)
        || (lead == 0xef && second == 0xbf && last == 0xbd)
        || (lead == 0xf0 && second < 0x90)
        || (lead == 0xf4 && second >= 0x90);
  }
}
