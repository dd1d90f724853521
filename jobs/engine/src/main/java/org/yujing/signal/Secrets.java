package org.yujing.signal;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one record says of persons, to be found again in its other texts. */
final class Secrets {
  private static final int FEWEST_DIGITS = 5;
  private static final int FEWEST_CHARACTERS = 2;

  /** More than these cannot be looked for in every text in reasonable time. */
  private static final int MOST = 200;

  private static final String HIDDEN = "***";

  private final boolean numbers;
  private Map<String, String> insteadOf = Map.of();

  /** {@code numbers}: the record's texts may hold phone and identity-card numbers. */
  Secrets(boolean numbers) {
    this.numbers = numbers;
  }

  /**
   * Adds a text, unless it is so short that hiding it would spoil what has nothing to do with it.
   */
  void add(String text, String instead) {
    if (text.length() >= FEWEST_DIGITS || (text.length() >= FEWEST_CHARACTERS && !number(text))) {
      insteadOf = insteadOf.isEmpty() ? new LinkedHashMap<>() : insteadOf;
      insteadOf.putIfAbsent(text, instead);
    }
  }

  private static boolean number(String text) {
    int at = 0;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  boolean isEmpty() {
    return insteadOf.isEmpty();
  }

  /** What stands for a text that is a secret as a whole; another text is left as it is. */
  String replaced(String text) {
    return insteadOf.getOrDefault(text, text);
  }

  /**
   * The text with every secret replaced, and phone and identity-card numbers masked. Where there
   * are too many secrets to look for, no text is shown.
   */
  String hidden(String text) {
    if (text.isEmpty() || insteadOf.containsKey(text)) {
      return replaced(text);
    }
    if (insteadOf.size() > MOST) {
      return HIDDEN;
    }
    String hidden = numbers ? Masking.numbers(text) : text;
    for (Map.Entry<String, String> secret : insteadOf.entrySet()) {
      hidden = hidden(hidden, secret.getKey(), secret.getValue());
    }
    return hidden;
  }

  private static String hidden(String text, String secret, String instead) {
    int at = text.indexOf(secret);
    if (at < 0) {
      return text;
    }
    StringBuilder hidden = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      int end = at + secret.length();
      boolean apart = apart(text, at) && apart(text, end);
      hidden.append(text, from, at).append(apart ? instead : secret);
      from = end;
      at = text.indexOf(secret, from);
    }
    return hidden.append(text, from, text.length()).toString();
  }

  /** Whether no ASCII word goes on across this place: Li is not in Light. */
  private static boolean apart(String text, int at) {
    return at == 0 || at == text.length() || !(word(text.charAt(at - 1)) && word(text.charAt(at)));
  }

  private static boolean word(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
