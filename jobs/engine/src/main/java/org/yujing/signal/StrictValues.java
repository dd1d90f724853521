package org.yujing.signal;

/** Values of the canonical JSON form: each has its kind already. */
final class StrictValues extends FieldValues {

  @Override
  String text(Object value) {
    return value instanceof String text ? text : null;
  }

  @Override
  Double number(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    return value instanceof Number number ? (Double) number.doubleValue() : null;
  }

  @Override
  boolean absent(Field field, String text) {
    return text.isEmpty() && field.kind() == Field.Kind.TEXT;
  }

  @Override
  String single(Object value) {
    return null;
  }
}
