package org.yujing.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Values in stored JSON. Nulls are not written, and what is missing is read as null, "", 0, false
 * or empty, so that state of an earlier version can be read.
 */
final class Stored {
  /** A number that JSON has no sign for, in its place inside a map. */
  private static final String NUMBER = "number";

  private Stored() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  /** A constant by its name, so that others may come to stand before it. */
  static void word(ObjectNode node, String field, Enum<?> word) {
    if (word != null) {
      node.put(field, word.name());
    }
  }

  /** Null where it is missing. */
  static <E extends Enum<E>> E word(Class<E> type, JsonNode node, String field) {
    String name = text(node, field);
    return name.isEmpty() ? null : Enum.valueOf(type, name);
  }

  static void time(ObjectNode node, String field, Long millis) {
    if (millis != null) {
      node.put(field, millis);
    }
  }

  static Long time(JsonNode node, String field) {
    return node.has(field) ? (Long) node.get(field).longValue() : null;
  }

  static void number(ObjectNode node, String field, double number) {
    if (Double.isFinite(number)) {
      node.put(field, number);
    } else {
      node.put(field, Double.toString(number));
    }
  }

  static double number(JsonNode node, String field) {
    JsonNode number = node.path(field);
    return number.isTextual() ? Double.parseDouble(number.asText()) : number.doubleValue();
  }

  static <T> void list(ObjectNode node, String field, List<T> all, Function<T, JsonNode> form) {
    ArrayNode array = node.putArray(field);
    all.forEach(one -> array.add(form.apply(one)));
  }

  static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> form) {
    List<T> all = new ArrayList<>();
    node.path(field).forEach(one -> all.add(form.apply(one)));
    return all;
  }

  static void texts(ObjectNode node, String field, List<String> texts) {
    list(node, field, texts, JsonNodeFactory.instance::textNode);
  }

  static List<String> texts(JsonNode node, String field) {
    return list(node, field, JsonNode::asText);
  }

  /** Texts, numbers and truth values by name. */
  static void values(ObjectNode node, String field, Map<String, Object> values) {
    ObjectNode object = node.putObject(field);
    new TreeMap<>(values).forEach((name, value) -> value(object, name, value));
  }

  private static void value(ObjectNode object, String name, Object value) {
    if (value instanceof String text) {
      object.put(name, text);
    } else if (value instanceof Boolean truth) {
      object.put(name, truth);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      object.put(name, number);
    } else if (value instanceof Double number) {
      number(object.putObject(name), NUMBER, number);
    } else {
      throw new IllegalArgumentException("no place holds a " + value.getClass().getName());
    }
  }

  static Map<String, Object> values(JsonNode node, String field) {
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path(field).properties()) {
      values.put(entry.getKey(), value(entry.getValue()));
    }
    return values;
  }

  private static Object value(JsonNode value) {
    if (value.isTextual()) {
      return value.asText();
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isObject() ? number(value, NUMBER) : value.doubleValue();
  }
}
