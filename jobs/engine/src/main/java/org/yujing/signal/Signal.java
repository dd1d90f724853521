package org.yujing.signal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One complaint, event, sensor reading or (for rules over warnings) warning.
 *
 * @param source the name of the source it came from; with {@code id} it is the signal's identity
 * @param time when it happened, in milliseconds since 1970-01-01T00:00Z
 * @param derivedId true where the source gave no id and it was made of device, metric and time
 * @param fields the canonical fields by name, nested like {@code place.grid}; text as String,
 *     numbers as Double, truth as Boolean, {@code parties} as List, {@code place}, {@code target},
 *     {@code complainant}, {@code attrs} ... as Map; what is missing or empty is absent. Never
 *     changed once the signal is built.
 */
public record Signal(
    Stream stream,
    String source,
    long time,
    String id,
    boolean derivedId,
    Map<String, Object> fields)
    implements Comparable<Signal>, Reading {

  /**
   * The order in which a key's signals are judged: time, then id. The rest only makes the order of
   * two signals of one identity the same in every run.
   */
  private static final Comparator<Signal> ORDER =
      Comparator.comparingLong(Signal::time)
          .thenComparing(Signal::id)
          .thenComparing(Signal::source)
          .thenComparing(Signal::derivedId)
          .thenComparing(signal -> canonical(signal.fields()).toString());

  public Signal {
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(fields, "fields");
  }

  /** The text of a top-level field, or "" where it is missing. */
  public String text(String field) {
    return fields.get(field) instanceof String text ? text : "";
  }

  /** The text of a field inside a group such as {@code target}, or "" where it is missing. */
  public String text(String group, String field) {
    return fields.get(group) instanceof Map<?, ?> map && map.get(field) instanceof String text
        ? text
        : "";
  }

  /** The same signal without some of its fields. */
  public Signal without(Collection<String> names) {
    Map<String, Object> kept;
    if (fields instanceof PackedMap packed) {
      kept = packed.without(names);
    } else {
      kept = new FieldMap(fields);
      names.forEach(kept::remove);
    }
    return new Signal(stream, source, time, id, derivedId, kept);
  }

  /** The same text for the same content, whatever order its maps are in. */
  private static Object canonical(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((name, part) -> sorted.put((String) name, canonical(part)));
    return sorted;
  }

  @Override
  public int compareTo(Signal other) {
    return ORDER.compare(this, other);
  }
}
