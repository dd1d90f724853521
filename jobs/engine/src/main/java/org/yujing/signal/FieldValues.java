package org.yujing.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a source gives for a field, made the field's own kind: text as String, numbers as Double,
 * lists as lists of texts. Empty is absent. What does not fit becomes the draft's fault.
 */
abstract class FieldValues {

  /** A text, or null where the value is none. */
  abstract String text(Object value);

  /** A number, or null where the value is none. May be NaN or infinite. */
  abstract Double number(Object value);

  /** Whether a text stands for no value of that field. */
  abstract boolean absent(Field field, String text);

  /** The value in the field's kind, or null where it is empty or wrong. */
  final Object of(Field field, Object value, Draft draft) {
    if (value == null || (value instanceof String text && absent(field, text))) {
      return null;
    }
    return switch (field.kind()) {
      case TEXT -> checked(field, text(value), "text", draft);
      case NUMBER, WHOLE -> inRange(field, checked(field, number(value), "a number", draft), draft);
      case TEXTS -> texts(field, value, draft);
      case TIME, SCALARS -> throw new IllegalArgumentException(field.path());
    };
  }

  /**
   * The value of an attribute: text, a finite number or a truth value.
   *
   * @param prefix what stands before its name where a fault tells of it
   */
  final Object attribute(String prefix, String name, Object value, Draft draft) {
    if (value == null || "".equals(value)) {
      return null;
    }
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    String path = prefix + name;
    if (value instanceof Number number) {
      return finite(path, number.doubleValue(), draft);
    }
    return checked(path, null, "text, a number, true or false", draft);
  }

  private List<Object> texts(Field field, Object value, Draft draft) {
    if (!(value instanceof List<?> items)) {
      String text = single(value);
      checked(field, text, "a list of texts", draft);
      return text == null ? null : List.of(text);
    }
    List<Object> texts = new ArrayList<>(items.size());
    for (Object item : items) {
      String text = item == null ? null : text(item);
      checked(field, text, "a list of texts", draft);
      if (text != null && !text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts.isEmpty() ? null : texts;
  }

  /** The one text of a value that is no list, or null where a list must be one. */
  abstract String single(Object value);

  private static Double inRange(Field field, Double number, Draft draft) {
    if (number == null || finite(field.path(), number, draft) == null) {
      return null;
    }
    if (!field.takes(number)) {
      draft.fault(RejectionCode.BAD_VALUE, field.path(), "must be " + field.range());
      return null;
    }
    return number;
  }

  private static Double finite(String path, double number, Draft draft) {
    if (Double.isFinite(number)) {
      return number;
    }
    draft.fault(RejectionCode.BAD_VALUE, path, "must be a finite number");
    return null;
  }

  private static <T> T checked(Field field, T value, String expected, Draft draft) {
    return checked(field.path(), value, expected, draft);
  }

  private static <T> T checked(String path, T value, String expected, Draft draft) {
    if (value == null) {
      draft.fault(RejectionCode.WRONG_TYPE, path, "must be " + expected);
    }
    return value;
  }
}
