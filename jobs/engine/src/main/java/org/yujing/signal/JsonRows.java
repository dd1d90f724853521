package org.yujing.signal;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON objects as the rows that a source's map is computed over. */
final class JsonRows {
  private JsonRows() {}

  /**
   * The members as expressions know them: whole numbers as Long, or as text where they are longer
   * than that; members that are null are absent.
   */
  static Map<String, Object> row(Map<String, Object> object) {
    return members(object);
  }

  /** A member by its name or, inside other objects, by its dotted path; null where it is absent. */
  static Object find(Map<String, Object> row, String path) {
    Object member = row.get(path);
    int dot = path.indexOf('.');
    while (member == null && dot > 0) {
      member = inside(row.get(path.substring(0, dot)), path.substring(dot + 1));
      dot = path.indexOf('.', dot + 1);
    }
    return member;
  }

  @SuppressWarnings("unchecked")
  private static Object inside(Object object, String path) {
    return object instanceof Map<?, ?> map ? find((Map<String, Object>) map, path) : null;
  }

  private static Map<String, Object> members(Map<?, ?> object) {
    Map<String, Object> members = new LinkedHashMap<>();
    object.forEach(
        (name, value) -> {
          if (value != null) {
            members.put((String) name, value(value));
          }
        });
    return members;
  }

  private static Object value(Object value) {
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof BigInteger || value == null) {
      return value == null ? "" : value.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonRows::value).toList();
    }
    return value instanceof Map<?, ?> map ? members(map) : value;
  }
}
