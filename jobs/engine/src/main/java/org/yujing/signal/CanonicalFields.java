package org.yujing.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills a draft from an object in the canonical form. What the form has no field for is kept in
 * {@code attrs}, except about persons: what more a source knows of them is dropped.
 */
final class CanonicalFields {
  private static final String ATTRS = "attrs";

  private final FieldValues values = new StrictValues();
  private final Map<String, Field> plain = new HashMap<>();
  private final Map<String, Map<String, Field>> groups = new HashMap<>();
  private final String timeField;

  CanonicalFields(Stream stream, String timeField) {
    this.timeField = timeField;
    groups.put(ATTRS, Map.of());
    for (Field field : Fields.of(stream).values()) {
      boolean member = !field.group().isEmpty();
      if (member) {
        groups.computeIfAbsent(field.group(), name -> new HashMap<>());
      }
      if (field.fromSource() && field.kind() != Field.Kind.TIME && !field.path().equals(ATTRS)) {
        (member ? groups.get(field.group()) : plain).put(field.leaf(), field);
      }
    }
  }

  void fill(Map<String, Object> object, Draft draft) {
    object.forEach((name, value) -> member(name, value, draft));
  }

  /** Takes one member of the record. */
  void member(String name, Object value, Draft draft) {
    Field field = plain.get(name);
    if (name.equals(timeField)) {
      draft.time(value);
    } else if (value == null) {
      return;
    } else if (field != null) {
      draft.put("", name, values.of(field, value, draft));
    } else if (grouped(name)) {
      group(name, value, draft);
    } else if (!Fields.aboutPerson(name)) {
      draft.putUnknown(name, unknown(name, value, draft));
    }
  }

  /** Whether a member of the record must be an object, whose members are taken one by one. */
  boolean grouped(String name) {
    return !name.equals(timeField) && groups.containsKey(name);
  }

  private void group(String name, Object value, Draft draft) {
    if (value instanceof Map<?, ?> members) {
      members.forEach((key, member) -> member(name, (String) key, member, draft));
    } else {
      draft.fault(RejectionCode.WRONG_TYPE, name, "must be an object");
    }
  }

  /** Takes one member of a group. */
  void member(String group, String name, Object value, Draft draft) {
    Field field = groups.get(group).get(name);
    if (group.equals(ATTRS)) {
      draft.put(ATTRS, name, values.attribute(ATTRS + ".", name, value, draft));
    } else if (field != null) {
      draft.put(group, name, values.of(field, value, draft));
    } else if (!Fields.aboutPerson(group)) {
      String path = group + "." + name;
      draft.putUnknown(path, unknown(path, value, draft));
    }
  }

  private Object unknown(String path, Object value, Draft draft) {
    boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
    return nested ? JsonText.write(value) : values.attribute("", path, value, draft);
  }
}
