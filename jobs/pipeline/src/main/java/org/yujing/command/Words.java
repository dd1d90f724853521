package org.yujing.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** Sentences for people, in Chinese where the locale is Chinese, in English elsewhere. */
final class Words {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "org.yujing.command.words",
          locale(),
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private static final Set<String> LANGUAGES = Set.of("en", "zh");

  private Words() {}

  static String of(String name, Object... values) {
    return new MessageFormat(BUNDLE.getString(name), Locale.ROOT).format(values);
  }

  static boolean has(String name) {
    return BUNDLE.containsKey(name);
  }

  static boolean chinese() {
    return locale().getLanguage().equals("zh");
  }

  /** A sentence about a {@code YUJING_LANG} that nobody here speaks. */
  static Optional<String> unknownLanguage() {
    return unknown(System.getenv("YUJING_LANG"));
  }

  static Optional<String> unknown(String wanted) {
    boolean known =
        wanted == null || wanted.isBlank() || LANGUAGES.contains(locale(wanted).getLanguage());
    return known ? Optional.empty() : Optional.of(of("lang.unknown", PlainText.of(wanted)));
  }

  private static Locale locale(String wanted) {
    return Locale.forLanguageTag(wanted.strip().replace('_', '-'));
  }

  /** {@code YUJING_LANG} wins over the system's language. */
  static Locale locale() {
    String wanted = System.getenv("YUJING_LANG");
    return wanted == null || wanted.isBlank() ? Locale.getDefault() : locale(wanted);
  }
}
