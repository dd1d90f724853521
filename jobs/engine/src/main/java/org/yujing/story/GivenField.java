package org.yujing.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Field;
import org.yujing.signal.Stream;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;

/**
 * One field of a given signal.
 *
 * @param path its names from the outermost to its own; longer than the field's inside {@code attrs}
 * @param value String, Double, Boolean or a list of texts
 */
record GivenField(Field field, List<String> path, YamlNode node, Object value) {

  /** The field in a node, or empty after saying why there is none. */
  static Optional<GivenField> read(Stream stream, Field field, List<String> path, YamlNode node) {
    return (stream == Stream.WARNING ? word(field, node) : value(field, node))
        .map(value -> new GivenField(field, path, node, value));
  }

  /** The same field with {@code {n}} in its texts made a number. */
  GivenField with(int n) {
    return new GivenField(field, path, node, with(value, Integer.toString(n)));
  }

  /** Puts the value where it belongs, unless it is "", which stands for none. */
  void putInto(Map<String, Object> fields) {
    if (!value.equals("")) {
      put(fields, path);
    }
  }

  private void put(Map<String, Object> fields, List<String> rest) {
    if (rest.size() == 1) {
      fields.put(rest.get(0), value);
      return;
    }
    Map<String, Object> group = new HashMap<>();
    if (fields.get(rest.get(0)) instanceof Map<?, ?> before) {
      before.forEach((name, member) -> group.put((String) name, member));
    }
    fields.put(rest.get(0), group);
    put(group, rest.subList(1, rest.size()));
  }

  /** The ids in it that may be persons'. */
  List<String> personalIds() {
    boolean personal = field.use() == Field.Use.PERSONAL || field.path().equals("target.id");
    if (!personal) {
      return List.of();
    }
    return value instanceof List<?> ids
        ? ids.stream().map(String.class::cast).toList()
        : List.of((String) value);
  }

  /** Whether only the engine gives it, not a source. */
  boolean derived() {
    return !field.fromSource();
  }

  private static Object with(Object value, String n) {
    if (value instanceof List<?> list) {
      return list.stream().map(item -> with(item, n)).toList();
    }
    return value instanceof String text ? text.replace("{n}", n) : value;
  }

  /** Nobody reads warnings from sources, so their words are checked here. */
  private static Optional<Object> word(Field field, YamlNode node) {
    return switch (field.path()) {
      case "kind" -> node.word(Kind.class).map(Kind::word);
      case "level" -> node.word(Level.class).map(Level::word);
      default -> value(field, node);
    };
  }

  private static Optional<Object> value(Field field, YamlNode node) {
    return switch (field.kind()) {
      case TEXT -> text(node).map(text -> text);
      case NUMBER, WHOLE -> node.number().map(number -> number);
      case TEXTS -> node.list().flatMap(GivenField::texts);
      case SCALARS -> scalar(node);
      case TIME -> throw new IllegalArgumentException(field.path());
    };
  }

  /** A text, which may be empty: then the field is missing. */
  private static Optional<String> text(YamlNode node) {
    return node.kind() == YamlNode.Kind.TEXT ? node.scalar() : node.text();
  }

  private static Optional<Object> texts(List<YamlNode> items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> text(item).ifPresent(texts::add));
    return texts.size() == items.size() ? Optional.of(texts) : Optional.empty();
  }

  static Optional<Object> scalar(YamlNode node) {
    return switch (node.kind()) {
      case NUMBER -> node.number().map(number -> number);
      case BOOL -> node.bool().map(truth -> truth);
      case TEXT, NULL, LIST, MAPPING -> text(node).map(text -> text);
    };
  }
}
