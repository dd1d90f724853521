package org.yujing.reference;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.ahocorasick.trie.Trie;

/** Words that are looked for in texts. Width, compatibility forms and case make no difference. */
public final class Lexicon implements Serializable {
  private final List<String> words;
  private transient volatile Trie trie;

  public Lexicon(List<String> words) {
    this.words = words.stream().map(Lexicon::plain).distinct().toList();
  }

  /** Whether any of the words is in the text, also inside a longer word. */
  public boolean in(String text) {
    return !text.isEmpty() && trie().containsMatch(plain(text));
  }

  /** Built where it is used: it does not travel. */
  private Trie trie() {
    Trie built = trie;
    if (built == null) {
      built = Trie.builder().addKeywords(words).build();
      trie = built;
    }
    return built;
  }

  /** The form in which words are compared (Unicode NFKC, lower case). */
  static String plain(String text) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return composed.toLowerCase(Locale.ROOT);
  }
}
