package org.yujing.problem;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of a mapping. It remembers which keys it was asked for, so that {@link
 * #reportUnknownKeys()} can name the others.
 */
public final class YamlMapping {
  private final YamlNode node;
  private final Problems problems;
  private final Map<String, Entry> entries;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Map<String, String> refused = new LinkedHashMap<>();

  YamlMapping(YamlNode node, Problems problems, Map<String, Entry> entries) {
    this.node = node;
    this.problems = problems;
    this.entries = entries;
  }

  /** A key's place and its value. */
  record Entry(Place place, YamlNode value) {}

  /** The mapping's own node. */
  public YamlNode node() {
    return node;
  }

  /** The value of a key that may be missing. */
  public Optional<YamlNode> find(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /** The value of a key that must be there; where it is not, that is reported. */
  public Optional<YamlNode> need(String key) {
    Optional<YamlNode> value = find(key);
    if (value.isEmpty()) {
      node.problem(ProblemCode.MISSING_KEY, node.label() + " needs \"" + key + "\"", "");
    }
    return value;
  }

  /** Whether the key is written; a key so asked for is known. */
  public boolean has(String key) {
    return find(key).isPresent();
  }

  /** A key that people may try, and what to tell them when they do. */
  public void refuse(String key, String hint) {
    refused.put(key, hint);
  }

  /** Every key written, in the file's order. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** Every key and value; all keys are then known. */
  public Map<String, YamlNode> entries() {
    asked.addAll(entries.keySet());
    Map<String, YamlNode> values = new LinkedHashMap<>();
    entries.forEach((key, entry) -> values.put(key, entry.value()));
    return values;
  }

  /** Where a key is written, or the mapping's place where it is not. */
  public Place place(String key) {
    Entry entry = entries.get(key);
    return entry == null ? node.place() : entry.place();
  }

  /** Reports a problem with a key. */
  public void problem(String key, ProblemCode code, String what, String hint) {
    problems.add(place(key), code, what, hint);
  }

  /** Reports each key that nobody asked for; to be called last. */
  public void reportUnknownKeys() {
    for (String key : entries.keySet()) {
      if (!asked.contains(key)) {
        String what = node.label() + " has no key \"" + key + "\"";
        problem(key, ProblemCode.UNKNOWN_KEY, what, hint(key));
      }
    }
  }

  private String hint(String key) {
    Optional<String> spaceless = SyntaxHint.spaceless(key);
    if (spaceless.isPresent()) {
      return spaceless.get();
    }
    String near = refused.getOrDefault(key, Suggestion.hint(key, asked));
    return near.isEmpty() ? "known here: " + String.join(", ", asked) : near;
  }
}
