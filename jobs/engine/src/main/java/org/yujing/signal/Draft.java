package org.yujing.signal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A signal in the making: the canonical fields found so far, or the first thing wrong with them.
 */
final class Draft implements Statement {
  private final FieldMap fields = new FieldMap(8);

  /** The group that was asked for last, or "", and its members: most come one after the other. */
  private String lastGroup = "";

  private FieldMap lastMembers;
  private Object time;
  private Fault fault;

  /** Remembers what is wrong; the first such stays. */
  void fault(RejectionCode code, String field, String why) {
    if (fault == null) {
      fault = new Fault(code, field, why);
    }
  }

  /** Remembers that what has to be there is not. */
  void need(String path, Object value) {
    if (value == null || value.equals("")) {
      fault(RejectionCode.MISSING_FIELD, path, "is missing or empty");
    }
  }

  boolean failed() {
    return fault != null;
  }

  Fault fault() {
    return fault;
  }

  @Override
  public void put(String group, String name, Object value) {
    if (!group.isEmpty()) {
      putInside(group, name, value);
    } else if (value != null) {
      lastGroup = "";
      fields.put(name, whole(value));
    } else {
      lastGroup = "";
      fields.remove(name);
    }
  }

  private void putInside(String group, String name, Object value) {
    if (value != null) {
      group(group).put(name, whole(value));
    } else {
      remove(group, name);
    }
  }

  /** A group with nothing in it goes too. */
  private void remove(String group, String name) {
    if (fields.get(group) instanceof FieldMap members) {
      members.remove(name);
      if (members.isEmpty()) {
        put("", group, null);
      }
    }
  }

  /** Keeps what the canonical form has no field for, unless the source names it itself. */
  void putUnknown(String name, Object value) {
    if (value != null) {
      group("attrs").putIfAbsent(name, whole(value));
    }
  }

  /** Nobody has looked. */
  @Override
  public boolean mayHoldNumber() {
    return true;
  }

  /**
   * Half a character, which JSON can write and UTF-8 cannot, becomes U+FFFD: a key must be the same
   * text wherever it travels. For the same reason there is one zero: expressions would tell -0.0
   * from 0.
   */
  static Object whole(Object value) {
    if (value instanceof Double number) {
      return number == 0 ? (Object) 0.0 : value;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Draft::whole).toList();
    }
    return value instanceof String text && mayHoldHalf(text) ? whole(text) : value;
  }

  /** Most texts have no surrogates at all. */
  private static boolean mayHoldHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String whole(String text) {
    return text.codePoints()
        .map(point -> half(point) ? Decoding.REPLACEMENT : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean half(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** The members of a group, to be changed in place. */
  FieldMap group(String name) {
    if (!name.equals(lastGroup)) {
      if (!(fields.get(name) instanceof FieldMap)) {
        fields.put(name, new FieldMap());
      }
      lastMembers = (FieldMap) fields.get(name);
      lastGroup = name;
    }
    return lastMembers;
  }

  /** A field or group, or null. */
  Object get(String name) {
    return fields.get(name);
  }

  /** A text, or "" where there is none. */
  String text(String field) {
    return fields.get(field) instanceof String text ? text : "";
  }

  @Override
  public String text(String group, String name) {
    Map<?, ?> holder =
        group.isEmpty() ? fields : fields.get(group) instanceof Map<?, ?> map ? map : Map.of();
    return holder.get(name) instanceof String text ? text : "";
  }

  @Override
  public boolean has(String field) {
    return fields.get(field) != null;
  }

  @Override
  public List<?> texts(String field) {
    return fields.get(field) instanceof List<?> texts ? texts : List.of();
  }

  /** Of names that masking makes one the same stays, in whatever order they came. */
  @Override
  public void attributes(UnaryOperator<Object> safe) {
    if (fields.get("attrs") instanceof FieldMap attrs) {
      FieldMap masked = new FieldMap(attrs.size());
      new TreeMap<>(attrs)
          .forEach((name, value) -> masked.put(Masking.numbers(name), safe.apply(value)));
      put("", "attrs", masked);
    }
  }

  /** Whether the target is a person, or nothing says that it is none. */
  boolean mayBePersonal() {
    String type = text("target", "type");
    return type.isEmpty() || Personal.target(type, text("target", "id"));
  }

  void time(Object value) {
    time = value;
  }

  /** The time as the source gives it, or null. */
  Object time() {
    return time;
  }

  /** The fields, complete. */
  FieldMap fields() {
    return fields;
  }
}
