package org.yujing.signal;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yujing.expression.Scope;

/**
 * What expressions see of a signal: its fields, with "" for missing text. Numbers and whole groups
 * that are missing stay missing, which makes the expression unknown.
 */
public final class SignalScope implements Scope {
  /** The name under which {@code known(x)} finds the paths that are there. */
  public static final String KNOWN = "known_fields";

  private static final Map<Stream, Shape> SHAPES = shapes();

  private final Signal signal;
  private final Shape shape;

  public SignalScope(Signal signal) {
    this.signal = signal;
    this.shape = SHAPES.get(signal.stream());
  }

  @Override
  public Object find(String name) {
    Object value = signal.fields().get(name);
    if (value instanceof Map<?, ?> members) {
      Map<String, Field.Kind> group = shape.groups().get(name);
      return group == null ? value : new Group(group, members);
    }
    if (value != null) {
      return value;
    }
    return switch (name) {
      case "id" -> signal.id();
      case "time" -> Instant.ofEpochMilli(signal.time());
      case "source" -> signal.source();
      case "text" -> text();
      case KNOWN -> new Known(signal);
      default -> missing(name);
    };
  }

  private String text() {
    return (signal.text("title") + "\n" + signal.text("content")).strip();
  }

  private Object missing(String name) {
    Map<String, Field.Kind> group = shape.groups().get(name);
    return group == null ? empty(shape.fields().get(name)) : new Group(group, Map.of());
  }

  private static Object empty(Field.Kind kind) {
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case TEXT -> "";
      case TEXTS -> java.util.List.of();
      case SCALARS -> Map.of();
      case NUMBER, WHOLE, TIME -> null;
    };
  }

  private static Map<Stream, Shape> shapes() {
    Map<Stream, Shape> shapes = new java.util.EnumMap<>(Stream.class);
    for (Stream stream : Stream.values()) {
      Map<String, Field.Kind> fields = new HashMap<>();
      Map<String, Map<String, Field.Kind>> groups = new HashMap<>();
      for (Field field : Fields.of(stream).values()) {
        int dot = field.path().indexOf('.');
        if (dot < 0) {
          fields.put(field.path(), field.kind());
        } else {
          groups
              .computeIfAbsent(field.path().substring(0, dot), key -> new HashMap<>())
              .put(field.path().substring(dot + 1), field.kind());
        }
      }
      shapes.put(stream, new Shape(fields, groups));
    }
    return shapes;
  }

  private record Shape(
      Map<String, Field.Kind> fields, Map<String, Map<String, Field.Kind>> groups) {}

  /** A group such as {@code target}: its missing texts read as "". */
  private static final class Group extends AbstractMap<String, Object> {
    private final Map<String, Field.Kind> kinds;
    private final Map<?, ?> values;

    Group(Map<String, Field.Kind> kinds, Map<?, ?> values) {
      this.kinds = kinds;
      this.values = values;
    }

    @Override
    public Object get(Object name) {
      Object value = values.get(name);
      return value == null ? empty(kinds.get(name)) : value;
    }

    @Override
    public boolean containsKey(Object name) {
      return get(name) != null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<Entry<String, Object>> entrySet() {
      return ((Map<String, Object>) values).entrySet();
    }
  }

  /** Answers whether a dotted path is there; holds nothing else. */
  private static final class Known extends AbstractMap<String, Object> {
    private final Signal signal;

    Known(Signal signal) {
      this.signal = signal;
    }

    @Override
    public Object get(Object path) {
      return containsKey(path) ? Boolean.TRUE : null;
    }

    @Override
    public boolean containsKey(Object path) {
      if (path.equals("text")) {
        return signal.fields().containsKey("title") || signal.fields().containsKey("content");
      }
      Object value = signal.fields();
      for (String name : ((String) path).split("\\.", -1)) {
        if (!(value instanceof Map<?, ?> map)) {
          return false;
        }
        value = map.get(name);
      }
      return value != null || path.equals("id") || path.equals("time") || path.equals("source");
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return Set.of();
    }
  }
}
