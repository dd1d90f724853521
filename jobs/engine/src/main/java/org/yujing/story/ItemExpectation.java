package org.yujing.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What an item must be at the end of a moment.
 *
 * @param time in milliseconds of event time
 * @param at the same time as the author wrote it
 * @param item which one
 * @param fields what it must have; the others are not compared
 */
record ItemExpectation(long time, String at, Choice item, Map<ItemField, Object> fields) {
  ItemExpectation {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(item, "item");
    fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** Whether it says which item it means. */
  boolean chooses() {
    return !item.equals(Choice.ANY);
  }

  boolean fits(ItemMoment sight) {
    return unmet(sight).isEmpty();
  }

  /** The fields in which an item is otherwise. */
  List<ItemField> unmet(ItemMoment sight) {
    return fields.keySet().stream()
        .filter(field -> !field.of(sight).equals(fields.get(field)))
        .toList();
  }
}
