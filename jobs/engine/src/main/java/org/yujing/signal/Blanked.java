package org.yujing.signal;

import java.util.Set;

/** What may be shown of a record that cannot be taken apart: its structure, and nothing in it. */
final class Blanked {
  private static final String BLANK = "***";
  private static final String JSON_SIGNS = "{}[]:,";
  private static final Set<String> WORDS = Set.of("true", "false", "null");
  private static final int MOST_DIGITS = 6;

  private Blanked() {}

  /** JSON, or what was meant to be: signs, short numbers and the known keys stay. */
  static String json(String text, Set<String> keys) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '"') {
        end = afterString(text, at + 1);
        shown.append(string(text, at, end, keys));
      } else if (sign(c)) {
        shown.append(c);
      } else {
        end = afterWord(text, at);
        shown.append(word(text.substring(at, end)));
      }
      at = end;
    }
    return shown.toString();
  }

  /** CSV: the empty cells and the delimiters stay. */
  static String csv(String text, char delimiter) {
    StringBuilder shown = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stays = c == delimiter || c == '\n' || c == '\r';
      if (stays) {
        shown.append(c);
      } else if (!blank) {
        shown.append(BLANK);
      }
      blank = !stays;
    }
    return shown.toString();
  }

  private static String string(String text, int from, int end, Set<String> keys) {
    String quoted = text.substring(from, end);
    boolean closed = end - from > 1 && quoted.endsWith("\"");
    boolean key = closed && keys.contains(quoted.substring(1, quoted.length() - 1));
    return key && colonFollows(text, end) ? quoted : "\"" + BLANK + (closed ? "\"" : "");
  }

  private static boolean colonFollows(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private static int afterString(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + 1);
  }

  private static int afterWord(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"' && !sign(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean sign(char c) {
    return JSON_SIGNS.indexOf(c) >= 0 || Character.isWhitespace(c);
  }

  private static String word(String word) {
    boolean number = word.matches("[-+.\\d]+") && word.length() <= MOST_DIGITS;
    return number || WORDS.contains(word) ? word : BLANK;
  }
}
