package org.yujing.reference;

import java.util.HashMap;
import java.util.Map;
import org.yujing.signal.FieldMap;

/** A signal's fields while gaps in them are filled; the signal's own maps stay as they are. */
final class Filling {
  private final Map<String, Object> original;

  /** Those of its groups that may be changed. */
  private final Map<String, FieldMap> changed = new HashMap<>(4);

  private Map<String, Object> fields;

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
    members.forEach((name, value) -> fill(group, name, value));
  }

  void fill(String group, String name, Object value) {
    if (!value.equals("") && !has(group, name)) {
      replace(group, name, value);
    }
  }

  /** Sets a member of a group, or with "" takes it away. */
  void replace(String group, String name, Object value) {
    if (value.equals("")) {
      group(group).remove(name);
    } else {
      group(group).put(name, value);
    }
  }

  /** A group that may be changed: no longer the signal's own. */
  private FieldMap group(String name) {
    if (fields == original) {
      fields = new FieldMap(original);
    }
    return changed.computeIfAbsent(name, this::copied);
  }

  @SuppressWarnings("unchecked")
  private FieldMap copied(String name) {
    boolean known = fields.get(name) instanceof Map<?, ?>;
    FieldMap copy = known ? new FieldMap((Map<String, Object>) fields.get(name)) : new FieldMap();
    fields.put(name, copy);
    return copy;
  }
}
