package org.yujing.signal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the members of an object in the canonical form. What the form has no field for is
 * kept in {@code attrs}, except about persons: what more a source knows of them is dropped.
 */
final class CanonicalFields {
  private static final String ATTRS = "attrs";

  private final FieldValues values = new StrictValues();
  private final Map<String, Field> fields = new HashMap<>();
  private final Set<String> groups = new HashSet<>(Set.of(ATTRS));
  private final Meanings members = new Meanings(this::member);
  private final String timeField;

  CanonicalFields(Stream stream, String timeField) {
    this.timeField = timeField;
    for (Field field : Fields.of(stream).values()) {
      if (!field.group().isEmpty()) {
        groups.add(field.group());
      }
      if (field.fromSource() && field.kind() != Field.Kind.TIME && !field.path().equals(ATTRS)) {
        fields.put(field.path(), field);
      }
    }
  }

  /** What the object's names stand for. */
  Meanings members() {
    return members;
  }

  void fill(Map<String, Object> object, Draft draft) {
    object.forEach((name, value) -> members.of(name).take(value, draft));
  }

  private Meaning member(String name) {
    Field field = name.indexOf('.') < 0 ? fields.get(name) : null;
    if (name.equals(timeField)) {
      return new Meaning(name, null, (value, draft) -> draft.time(value));
    }
    if (field != null) {
      return known("", name, field);
    }
    if (groups.contains(name)) {
      return group(name);
    }
    return Fields.aboutPerson(name) ? dropped(name) : unknown(name, name);
  }

  private Meaning group(String group) {
    Meanings inside = new Meanings(name -> member(group, name));
    return new Meaning(group, inside, (value, draft) -> fill(group, inside, value, draft));
  }

  private static void fill(String group, Meanings inside, Object value, Draft draft) {
    if (value instanceof Map<?, ?> members) {
      members.forEach((name, member) -> inside.of((String) name).take(member, draft));
    } else if (value != null) {
      draft.fault(RejectionCode.WRONG_TYPE, group, "must be an object");
    }
  }

  private Meaning member(String group, String name) {
    Field field = fields.get(group + "." + name);
    if (group.equals(ATTRS)) {
      return attribute(name);
    }
    if (field != null) {
      return known(group, name, field);
    }
    return Fields.aboutPerson(group) ? dropped(name) : unknown(name, group + "." + name);
  }

  private Meaning known(String group, String name, Field field) {
    return new Meaning(
        name,
        null,
        (value, draft) -> {
          if (value != null) {
            draft.put(group, name, values.of(field, value, draft));
          }
        });
  }

  private Meaning attribute(String name) {
    boolean number = Masking.mayHoldNumber(name);
    return new Meaning(
        name,
        null,
        (value, draft) -> {
          draft.mayHoldNumber(number || Privacy.longNumber(value));
          draft.put(ATTRS, name, values.attribute(ATTRS + ".", name, value, draft));
        });
  }

  private Meaning unknown(String name, String path) {
    boolean number = Masking.mayHoldNumber(path);
    return new Meaning(
        name,
        null,
        (value, draft) -> {
          draft.mayHoldNumber(number || Privacy.longNumber(value));
          draft.putUnknown(path, unknown(path, value, draft));
        });
  }

  private Object unknown(String path, Object value, Draft draft) {
    boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
    return nested ? JsonText.write(value) : values.attribute("", path, value, draft);
  }

  private static Meaning dropped(String name) {
    return new Meaning(name, null, (value, draft) -> {});
  }
}
