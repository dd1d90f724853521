package org.yujing.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A signal's fields while gaps in them are filled; the signal's own maps stay as they are. */
final class Filling {
  private final Map<String, Object> original;
  private Map<String, Object> fields;
  private final Set<String> copied = new HashSet<>();

  Filling(Map<String, Object> fields) {
    this.original = fields;
    this.fields = fields;
  }

  boolean changed() {
    return fields != original;
  }

  Map<String, Object> fields() {
    return fields;
  }

  boolean has(String group, String name) {
    return fields.get(group) instanceof Map<?, ?> map && map.get(name) != null;
  }

  String text(String group, String name) {
    return fields.get(group) instanceof Map<?, ?> map && map.get(name) instanceof String text
        ? text
        : "";
  }

  /** Sets those members of a group that it lacks; empty texts fill nothing. */
  void fill(String group, Map<String, Object> members) {
    members.forEach(
        (name, value) -> {
          if (!value.equals("") && !has(group, name)) {
            replace(group, name, value);
          }
        });
  }

  /** Sets a member of a group, or with "" takes it away. */
  void replace(String group, String name, Object value) {
    if (value.equals("")) {
      group(group).remove(name);
    } else {
      group(group).put(name, value);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> group(String name) {
    if (fields == original) {
      fields = new HashMap<>(original);
    }
    if (copied.add(name)) {
      Object members = fields.get(name);
      fields.put(
          name, members == null ? new HashMap<>() : new HashMap<>((Map<String, Object>) members));
    }
    return (Map<String, Object>) fields.get(name);
  }
}
