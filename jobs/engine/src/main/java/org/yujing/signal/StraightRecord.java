package org.yujing.signal;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one record in the canonical form says, as it stands in its bytes: most of it goes on as
 * those bytes, and no text is made that nobody asks for. Used for one record after the other.
 */
final class StraightRecord implements Statement {
  private final JsonBytes json;
  private final StraightFields fields = new StraightFields();
  private final Packing packing = Packing.empty();
  private StraightField id;
  private Object time;
  private boolean mayHoldNumber;
  private boolean unnamed;

  StraightRecord(JsonBytes json) {
    this.json = json;
  }

  /** Starts anew. */
  void begin() {
    for (int place = 0; place < fields.size(); place++) {
      fields.get(place).members().clear();
    }
    fields.clear();
    id = null;
    time = null;
    mayHoldNumber = false;
    unnamed = false;
  }

  /** Adds what is there to a group, or where that is null to the record itself. */
  private void addPresent(StraightField group, StraightField field, Object found) {
    if (absent(found)) {
      return;
    }
    if (group != null && group.members().size() == 0) {
      fields.add(group);
    }
    (group == null ? fields : group.members()).add(field);
    field.take(found);
  }

  /** Takes over the value of a field if it is what the field may hold. */
  boolean field(StraightField group, StraightField field, Field meant, Object found) {
    Object kept = found instanceof List<?> list ? withoutEmpty(list) : found;
    boolean fits = kept == null || fits(meant, kept);
    if (fits) {
      addPresent(group, field, kept);
    }
    return fits;
  }

  private static List<?> withoutEmpty(List<?> texts) {
    return texts.contains("") ? texts.stream().filter(text -> !text.equals("")).toList() : texts;
  }

  private boolean fits(Field meant, Object found) {
    return switch (meant.kind()) {
      case TEXT -> text(found);
      case NUMBER, WHOLE -> finite(found) && meant.takes(json.number());
      case TEXTS -> found instanceof List<?>;
      case TIME, SCALARS -> throw new IllegalArgumentException(meant.path());
    };
  }

  private static boolean text(Object found) {
    return found == JsonBytes.TEXT || found instanceof String;
  }

  private boolean finite(Object found) {
    return found == JsonBytes.NUMBER && Double.isFinite(json.number());
  }

  private boolean absent(Object found) {
    if (found == JsonBytes.TEXT) {
      return json.length() == 0;
    }
    return found == null || found.equals("") || (found instanceof List<?> list && list.isEmpty());
  }

  /** Takes over the signal's own id. */
  boolean id(StraightField field, Object found) {
    if (!absent(found)) {
      field.take(found);
      id = field;
    }
    return found == null || text(found);
  }

  /** Takes over an attribute that the record names as one, whatever else has its name. */
  boolean attribute(StraightField attrs, StraightField field, Object found) {
    boolean fits = fitsAttribute(found);
    StraightField other = unnamed ? attrs.members().find(field.name()) : null;
    if (fits && other == null) {
      addPresent(attrs, field, found);
    } else if (fits && absent(found)) {
      put(attrs.name(), field.name(), null);
    } else if (fits) {
      other.take(found);
    }
    return fits;
  }

  /** Takes over what the canonical form has no field for, unless an attribute has its name. */
  boolean unknown(StraightField attrs, StraightField field, Object found) {
    unnamed = true;
    Object kept = found instanceof List<?> list ? JsonText.write(list) : found;
    boolean fits = fitsAttribute(kept);
    if (fits && attrs.members().find(field.name()) == null) {
      addPresent(attrs, field, kept);
    }
    return fits;
  }

  private boolean fitsAttribute(Object found) {
    mayHoldNumber |= found == JsonBytes.NUMBER && Privacy.longNumber(json.number());
    return !(found instanceof List<?>) && (found != JsonBytes.NUMBER || finite(found));
  }

  /** Takes over what may be the time. */
  boolean time(Object found) {
    time = found == JsonBytes.TEXT ? json.text() : found;
    if (found == JsonBytes.NUMBER) {
      time = json.number();
    }
    return true;
  }

  /** The time as the source gives it, or null. */
  Object time() {
    return time;
  }

  /** Its id as the source gives it, or "". */
  String id() {
    return id == null ? "" : id.text();
  }

  boolean hasAll(List<StraightField> required) {
    for (StraightField field : required) {
      if (!fields.contains(field)) {
        return false;
      }
    }
    return true;
  }

  /** Hears whether any of its texts may hold a number. */
  void mayHoldNumber(boolean may) {
    mayHoldNumber |= may;
  }

  @Override
  public boolean mayHoldNumber() {
    return mayHoldNumber;
  }

  @Override
  public boolean has(String field) {
    return fields.find(field) != null;
  }

  @Override
  public String text(String group, String name) {
    StraightField field = inside(group).find(name);
    return field == null ? "" : field.text();
  }

  @Override
  public List<?> texts(String field) {
    StraightField list = fields.find(field);
    return list != null && list.value() instanceof List<?> texts ? texts : List.of();
  }

  @Override
  public void put(String group, String name, Object value) {
    StraightFields others = inside(group);
    StraightField field = others.find(name);
    if (value == null) {
      others.remove(field);
      fields.remove(others.size() == 0 ? fields.find(group) : null);
      return;
    }
    if (field == null) {
      field = new StraightField(name, json);
      others.add(field);
    }
    field.set(value);
  }

  @Override
  public void attributes(UnaryOperator<Object> safe) {
    StraightFields attributes = inside("attrs");
    if (mayHoldNumber) {
      attributes.sortByName();
    }
    for (int place = 0; place < attributes.size(); place++) {
      StraightField attribute = attributes.get(place);
      Object value = attribute.value();
      Object hidden = safe.apply(value);
      if (!hidden.equals(value)) {
        attribute.set(hidden);
      }
    }
  }

  private StraightFields inside(String group) {
    if (group.isEmpty()) {
      return fields;
    }
    StraightField holder = fields.find(group);
    return holder == null ? new StraightFields() : holder.members();
  }

  /** Its fields as they travel. */
  PackedMap packed() {
    packing.begin();
    fields.pack(packing);
    return packing.map();
  }
}
