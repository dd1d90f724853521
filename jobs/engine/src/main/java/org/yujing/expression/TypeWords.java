package org.yujing.expression;

import java.util.ArrayList;
import java.util.List;

/** CEL's types in plain words. */
final class TypeWords {
  private TypeWords() {}

  static String of(String type) {
    return switch (type) {
      case "string" -> "text";
      case "int", "uint", "double" -> "number";
      case "bool" -> "true or false";
      case "null", "null_type" -> "null";
      case "dyn" -> "a value of any kind";
      case "google.protobuf.Timestamp" -> "time";
      case "google.protobuf.Duration" -> "a length of time";
      default -> compound(type);
    };
  }

  private static String compound(String type) {
    if (type.startsWith("list")) {
      return type.equals("list(string)") ? "a list of texts" : "a list";
    }
    return type.startsWith("map") ? "a mapping" : type;
  }

  /** The types in {@code string.(int, list(string))}, the value before the dot first. */
  static List<String> list(String applied) {
    List<String> types = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < applied.length(); i++) {
      char c = applied.charAt(i);
      boolean opens = c == '(';
      boolean outer = opens && depth == 0 && (i == 0 || applied.charAt(i - 1) == '.');
      if (outer) {
        add(types, applied.substring(start, Math.max(start, i - 1)));
        start = i + 1;
      } else if (opens) {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if ((c == ',' || c == ')') && depth == 0) {
        add(types, applied.substring(start, i));
        start = i + 1;
      }
    }
    return types;
  }

  private static void add(List<String> types, String type) {
    if (!type.isBlank()) {
      types.add(type.strip());
    }
  }
}
