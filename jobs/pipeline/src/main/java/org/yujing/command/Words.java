package org.yujing.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for people, in Chinese where the locale is Chinese, in English elsewhere. */
final class Words {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "org.yujing.command.words",
          locale(),
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

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

  /** {@code YUJING_LANG} wins over the system's language. */
  static Locale locale() {
    String wanted = System.getenv("YUJING_LANG");
    return wanted == null || wanted.isBlank()
        ? Locale.getDefault()
        : Locale.forLanguageTag(wanted.strip().replace('_', '-'));
  }
}
