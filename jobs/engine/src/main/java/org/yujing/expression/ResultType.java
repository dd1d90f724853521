package org.yujing.expression;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.values.NullValue;
import java.util.List;
import java.util.Map;

/** What an expression may give where a condition, a number or a key is expected. */
final class ResultType {
  private ResultType() {}

  /** Whether a type that the checker found may hold what is expected. */
  static boolean fits(Expected expected, CelType type) {
    return switch (expected) {
      case CONDITION -> type.kind() == CelKind.BOOL || type.kind() == CelKind.DYN;
      case NUMBER -> number(type) || type.kind() == CelKind.DYN;
      case KEY -> part(type) || (type instanceof ListType list && part(list.elemType()));
      case ANY -> type.kind() != CelKind.STRUCT && type.kind() != CelKind.MAP;
    };
  }

  /** A value as expressions give it, or null where it is not what is expected. */
  static Object value(Expected expected, Object value) {
    // Most of what is asked, and at once what it should be.
    if ((expected == Expected.CONDITION && value instanceof Boolean)
        || (expected == Expected.KEY && value instanceof String)) {
      return value;
    }
    Object plain = plain(value);
    boolean right =
        switch (expected) {
          case CONDITION -> plain instanceof Boolean;
          case NUMBER -> plain instanceof Double;
          case KEY -> !(plain instanceof Map);
          case ANY -> true;
        };
    return right ? plain : null;
  }

  private static Object plain(Object value) {
    if (value instanceof Number number) {
      double plain = number.doubleValue();
      return Double.isNaN(plain) ? null : (Object) plain;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ResultType::plain).toList();
    }
    return value instanceof NullValue ? null : value;
  }

  private static boolean part(CelType type) {
    return number(type)
        || switch (type.kind()) {
          case STRING, BOOL, DYN -> true;
          default -> false;
        };
  }

  private static boolean number(CelType type) {
    return switch (type.kind()) {
      case INT, UINT, DOUBLE -> true;
      default -> false;
    };
  }
}
