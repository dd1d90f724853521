package org.yujing.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the members of an object in the canonical form. What the form has no field for is
 * kept in {@code attrs}, except about persons: what more a source knows of them is dropped.
 */
final class CanonicalFields {
  private static final String ATTRS = "attrs";
  private static final String ID = "id";

  private final JsonBytes json = new JsonBytes();
  private final FieldValues values = new StrictValues();
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, StraightField> straight = new HashMap<>();
  private final Map<String, StraightField> groups = new HashMap<>();
  private final Meanings members = new Meanings(this::member);
  private final String timeField;

  CanonicalFields(Stream stream, String timeField) {
    this.timeField = timeField;
    groups.put(ATTRS, straightField(ATTRS));
    for (Field field : Fields.of(stream).values()) {
      if (!field.group().isEmpty()) {
        groups.computeIfAbsent(field.group(), this::straightField);
      }
      if (field.fromSource() && field.kind() != Field.Kind.TIME && !field.path().equals(ATTRS)) {
        fields.put(field.path(), field);
        straight.put(field.path(), straightField(field.leaf()));
      }
    }
  }

  private StraightField straightField(String name) {
    return new StraightField(name, json);
  }

  /** Of which records that are read straight have their values. */
  JsonBytes json() {
    return json;
  }

  /** What the object's names stand for. */
  Meanings members() {
    return members;
  }

  /** Where records that are read straight have a field that a source may give. */
  StraightField straight(String path) {
    return straight.get(path);
  }

  void fill(Map<String, Object> object, Draft draft) {
    object.forEach((name, value) -> members.of(name).take(value, draft));
  }

  private Meaning member(String name) {
    Field field = name.indexOf('.') < 0 ? fields.get(name) : null;
    if (name.equals(timeField)) {
      return new Meaning(
          name, null, (value, draft) -> draft.time(value), (value, record) -> record.time(value));
    }
    if (field != null) {
      return known("", name, field);
    }
    if (groups.containsKey(name)) {
      return group(name);
    }
    return Fields.aboutPerson(name) ? dropped(name) : unknown(name, name);
  }

  private Meaning group(String group) {
    Meanings inside = new Meanings(name -> member(group, name));
    return new Meaning(
        group,
        inside,
        (value, draft) -> fill(group, inside, value, draft),
        (value, record) -> value == null);
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
    StraightField holder = groups.get(group);
    StraightField place = straight.get(field.path());
    boolean id = field.path().equals(ID);
    return new Meaning(
        name,
        null,
        (value, draft) -> {
          if (value != null) {
            draft.put(group, name, values.of(field, value, draft));
          }
        },
        (value, record) ->
            id ? record.id(place, value) : record.field(holder, place, field, value));
  }

  private Meaning attribute(String name) {
    StraightField attrs = groups.get(ATTRS);
    StraightField place = straightField(name);
    boolean number = Masking.mayHoldNumber(name);
    return new Meaning(
        name,
        null,
        (value, draft) -> draft.put(ATTRS, name, values.attribute(ATTRS + ".", name, value, draft)),
        (value, record) -> !number && record.attribute(attrs, place, value));
  }

  private Meaning unknown(String name, String path) {
    StraightField attrs = groups.get(ATTRS);
    StraightField place = straightField(path);
    boolean number = Masking.mayHoldNumber(path);
    return new Meaning(
        name,
        null,
        (value, draft) -> draft.putUnknown(path, unknown(path, value, draft)),
        (value, record) -> !number && record.unknown(attrs, place, value));
  }

  private Object unknown(String path, Object value, Draft draft) {
    boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
    return nested ? JsonText.write(value) : values.attribute("", path, value, draft);
  }

  private static Meaning dropped(String name) {
    return new Meaning(name, null, (value, draft) -> {}, (value, record) -> true);
  }
}
