package org.yujing.story;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yujing.problem.Suggestion;
import org.yujing.signal.Field;
import org.yujing.signal.Fields;
import org.yujing.signal.Stream;

/**
 * The names that a story may give a signal of one stream: also of fields that reference data would
 * add.
 */
record FieldNames(Stream stream) {
  /** Keys of a given signal that are none of its fields. */
  static final Set<String> NO_FIELDS = Set.of("at", "arrives", "repeat", "stream");

  /** Required fields that are made where a story does not give them. */
  static final Set<String> MADE_IF_MISSING = Set.of("id", "time");

  /** Fields that a story does not give, with what to tell people who try. */
  static final Map<String, String> NOT_GIVEN =
      Map.of(
          "time", "\"at\" says when it happened",
          "source", "the story is its source",
          "text", "text is made of title and content");

  /** The field of that path, if a story may give it. */
  Optional<Field> given(String path) {
    return NOT_GIVEN.containsKey(path) ? Optional.empty() : Fields.find(stream, path);
  }

  /** Whether the path holds fields of its own, such as {@code target}. */
  boolean group(String path) {
    return Fields.of(stream).keySet().stream().anyMatch(field -> field.startsWith(path + "."));
  }

  /** What to tell people who gave a field that there is none of. */
  String hint(String path) {
    if (Fields.find(stream, path).isPresent()) {
      return NOT_GIVEN.get(path);
    }
    String group = path.substring(0, path.lastIndexOf('.') + 1);
    Set<String> known = names(group);
    String near = Suggestion.hint(path.substring(group.length()), known);
    if (near.isEmpty()) {
      List<String> others =
          Arrays.stream(Stream.values())
              .filter(other -> Fields.find(other, path).isPresent())
              .map(Stream::word)
              .toList();
      near = others.isEmpty() ? "" : "it is a field of " + String.join(", ", others);
    }
    return near.isEmpty() ? "known here: " + String.join(", ", known) : near;
  }

  /** What may stand inside a group, or with group "" at the top. */
  private Set<String> names(String group) {
    Set<String> names = new TreeSet<>(group.isEmpty() ? NO_FIELDS : Set.of());
    for (String path : Fields.of(stream).keySet()) {
      if (path.startsWith(group) && !NOT_GIVEN.containsKey(path)) {
        names.add(path.substring(group.length()).split("\\.", 2)[0]);
      }
    }
    return names;
  }
}
