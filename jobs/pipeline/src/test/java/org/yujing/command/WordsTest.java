package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Pattern VALUE = Pattern.compile("\\{\\d");

  @ParameterizedTest
  @ValueSource(strings = {"words", "help"})
  void bothLanguagesSayTheSameThings(String name) throws IOException {
    Properties english = read(name);
    Properties chinese = read(name + "_zh");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertEquals(values(english, key), values(chinese, key), key);
    }
  }

  /** Help texts have no values, so nothing takes two apostrophes for one. */
  @ParameterizedTest
  @ValueSource(strings = {"help", "help_zh"})
  void noHelpHasTwoApostrophes(String name) throws IOException {
    Properties help = read(name);
    for (String key : help.stringPropertyNames()) {
      assertFalse(help.getProperty(key).contains("''"), key);
    }
  }

  private static Set<String> values(Properties words, String key) {
    TreeSet<String> values = new TreeSet<>();
    VALUE.matcher(words.getProperty(key)).results().forEach(found -> values.add(found.group()));
    return values;
  }

  private static Properties read(String name) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(name + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
