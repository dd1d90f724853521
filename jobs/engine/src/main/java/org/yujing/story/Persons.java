package org.yujing.story;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a story's author calls the persons whose ids are hashes everywhere else.
 *
 * @param byHash the author's id by hash
 */
public record Persons(Map<String, String> byHash) {
  static final Persons NONE = new Persons(Map.of());

  public Persons {
    byHash = Map.copyOf(byHash);
  }

  /** A key in the author's words, the members of its sets in their order: {@code G-01|P1+P2}. */
  public String worded(String key) {
    return Arrays.stream(key.split("\\|", -1)).map(this::part).collect(Collectors.joining("|"));
  }

  private String part(String part) {
    return Arrays.stream(part.split("\\+", -1))
        .map(id -> byHash.getOrDefault(id, id))
        .sorted()
        .collect(Collectors.joining("+"));
  }
}
