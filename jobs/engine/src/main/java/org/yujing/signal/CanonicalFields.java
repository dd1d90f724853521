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
    for (Field field : Fields.of(stream).values()) {
      boolean member = !field.group().isEmpty();
      if (member) {
        groups.computeIfAbsent(field.group(), name -> new HashMap<>());
      }
      if (field.fromSource() && field.kind() != Field.Kind.TIME) {
        (member ? groups.get(field.group()) : plain).put(field.leaf(), field);
      }
    }
  }

  void fill(Map<String, Object> object, Draft draft) {
    object.forEach((name, value) -> member(name, value, draft));
  }

  private void member(String name, Object value, Draft draft) {
    Field field = plain.get(name);
    if (name.equals(timeField)) {
      draft.time(value);
    } else if (value == null) {
      return;
    } else if (name.equals(ATTRS)) {
      attrs(value, draft);
    } else if (field != null) {
      draft.put(field, values.of(field, value, draft));
    } else if (groups.containsKey(name)) {
      group(name, value, draft);
    } else if (!Fields.aboutPerson(name)) {
      draft.putUnknown(name, unknown(name, value, draft));
    }
  }

  private void group(String name, Object value, Draft draft) {
    if (!(value instanceof Map<?, ?> members)) {
      draft.fault(RejectionCode.WRONG_TYPE, name, "must be an object");
      return;
    }
    members.forEach(
        (key, member) -> {
          Field field = groups.get(name).get(key);
          if (field != null) {
            draft.put(field, values.of(field, member, draft));
          } else if (!Fields.aboutPerson(name)) {
            String path = name + "." + key;
            draft.putUnknown(path, unknown(path, member, draft));
          }
        });
  }

  private void attrs(Object value, Draft draft) {
    if (!(value instanceof Map<?, ?> attrs)) {
      draft.fault(RejectionCode.WRONG_TYPE, ATTRS, "must be an object");
      return;
    }
    attrs.forEach(
        (key, attr) ->
            draft.put(ATTRS, (String) key, values.attribute(ATTRS + "." + key, attr, draft)));
  }

  private Object unknown(String path, Object value, Draft draft) {
    boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
    return nested ? JsonText.write(value) : values.attribute(path, value, draft);
  }
}
