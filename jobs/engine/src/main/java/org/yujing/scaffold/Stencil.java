package org.yujing.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.signal.Stream;

/** Fills the texts beside it: {@code {{name}}} is a word, {@code «a‖b»} English or Chinese. */
final class Stencil {
  private static final Pattern WORD = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern LANGUAGES = Pattern.compile("«([^‖»]*)‖([^»]*)»");

  private final boolean chinese;
  private final Map<String, String> words;

  Stencil(boolean chinese) {
    this(chinese, Map.of());
  }

  private Stencil(boolean chinese, Map<String, String> words) {
    this.chinese = chinese;
    this.words = Map.copyOf(words);
  }

  /** How a first rule speaks of a stream. */
  static Map<String, String> stream(Stream stream) {
    Map<String, String> words = new HashMap<>(Map.of("on", stream.word()));
    Yaml.read("streams.yaml", text("streams.yaml"), new Problems())
        .flatMap(root -> root.mapping())
        .flatMap(all -> all.find(stream.word()))
        .flatMap(node -> node.mapping())
        .orElseThrow()
        .entries()
        .forEach((name, node) -> words.put(name, node.scalar().orElseThrow()));
    return words;
  }

  Stencil with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(words);
    all.putAll(more);
    return new Stencil(chinese, all);
  }

  String fill(String resource) {
    String filled =
        WORD.matcher(text(resource))
            .replaceAll(word -> Matcher.quoteReplacement(words.get(word.group(1))));
    return LANGUAGES
        .matcher(filled)
        .replaceAll(both -> Matcher.quoteReplacement(both.group(chinese ? 2 : 1)));
  }

  private static String text(String resource) {
    try (InputStream in = Stencil.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
