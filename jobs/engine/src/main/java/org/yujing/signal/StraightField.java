package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A field of the records in the canonical form, or a group of fields, and what the record at hand
 * has for it: bytes of its own, or what was put in their place.
 */
final class StraightField {
  /** Added to minus zero it gives zero: expressions would tell them apart. */
  private static final double NO_MINUS_ZERO = 0.0;

  private final String name;

  /** The name as it is packed. */
  private final byte[] label;

  private final JsonBytes json;

  /** None where this is no group. */
  private final StraightFields members = new StraightFields();

  /** {@link JsonBytes#TEXT}, {@link JsonBytes#NUMBER}, or the value itself. */
  private Object value;

  private int from;
  private int length;
  private double number;

  StraightField(String name, JsonBytes json) {
    this.name = name;
    this.label = Packing.label(name);
    this.json = json;
  }

  String name() {
    return name;
  }

  StraightFields members() {
    return members;
  }

  /** Takes over the value that was just gone over. */
  void take(Object found) {
    // Storing a reference costs the collector something; mostly it is the same as before.
    if (value != found) {
      value = found;
    }
    if (found == JsonBytes.TEXT) {
      from = json.from();
      length = json.length();
    } else if (found == JsonBytes.NUMBER) {
      number = json.number() + NO_MINUS_ZERO;
    }
  }

  /** Puts a value in the place of what the record has. */
  void set(Object other) {
    value = other;
  }

  /** The value in plain Java. */
  Object value() {
    if (value == JsonBytes.TEXT) {
      return new String(json.bytes(), from, length, UTF_8);
    }
    return value == JsonBytes.NUMBER ? (Double) number : value;
  }

  /** Its text, or "" where it is something else. */
  String text() {
    return value() instanceof String text ? text : "";
  }

  void addTo(Utf8Text text) {
    if (value == JsonBytes.TEXT) {
      text.add(json.bytes(), from, length);
    } else {
      text.add(text());
    }
  }

  void pack(Packing packing) {
    packing.label(label);
    if (members.size() > 0) {
      packing.group(members);
    } else if (value == JsonBytes.TEXT) {
      packing.text(json.bytes(), from, length);
    } else if (value == JsonBytes.NUMBER) {
      packing.number(number);
    } else {
      packing.value(value);
    }
  }
}
