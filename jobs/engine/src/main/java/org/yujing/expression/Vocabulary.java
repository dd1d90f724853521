package org.yujing.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names an expression may use.
 *
 * @param name what to call it in messages: {@code sensor}
 * @param fields every name with its type, dotted inside a group: {@code place.grid}
 * @param elsewhere names that people may expect here, with what to tell them
 * @param signals whether these are a signal's fields, so that {@code known}, {@code season}, {@code
 *     mentions} and {@code distance_m} make sense
 */
public record Vocabulary(
    String name, Map<String, Type> fields, Map<String, String> elsewhere, boolean signals) {

  /** The variable, a map by dotted path, that {@code known(x)} asks. */
  public static final String KNOWN = "known_fields";

  /** What a name stands for. Every number is a double. */
  public enum Type {
    TEXT,
    NUMBER,
    BOOL,
    TIME,
    /** A list of texts. */
    TEXTS,
    /** Names with a value each; which names is not checked. */
    SCALARS
  }

  public Vocabulary {
    fields = Map.copyOf(fields);
    elsewhere = Map.copyOf(elsewhere);
  }

  /** The one name {@code row}: the columns of a file by their heads, all text. */
  public static Vocabulary row() {
    return new Vocabulary("row", Map.of("row", Type.SCALARS), Map.of(), false);
  }

  /** These names and some more; a name in both is the later. */
  public Vocabulary with(String newName, Map<String, Type> more) {
    Map<String, Type> all = new LinkedHashMap<>(fields);
    all.putAll(more);
    return new Vocabulary(newName, all, elsewhere, signals);
  }

  /** The top-level names, or those inside a group. */
  List<String> names(String group) {
    String prefix = group.isEmpty() ? "" : group + ".";
    List<String> names = new ArrayList<>();
    for (String path : fields.keySet()) {
      if (path.startsWith(prefix)) {
        names.add(path.substring(prefix.length()).split("\\.", 2)[0]);
      }
    }
    return names.stream().distinct().sorted().toList();
  }
}
