package org.yujing.expression;

import org.yujing.expression.Plain.Form;

/** And, or, not, choice and equality of plain forms; unknown parts as CEL has them. */
final class PlainLogic {
  private PlainLogic() {}

  /** What is false makes it false even if the other is unknown. */
  static Form both(Form left, Form right) {
    return joined(left, right, Boolean.FALSE);
  }

  static Form either(Form left, Form right) {
    return joined(left, right, Boolean.TRUE);
  }

  private static Form joined(Form left, Form right, Boolean decides) {
    if (left == null || right == null) {
      return null;
    }
    return scope -> {
      Object first = truth(left.of(scope));
      if (decides.equals(first)) {
        return decides;
      }
      Object second = truth(right.of(scope));
      if (decides.equals(second)) {
        return decides;
      }
      return (first == null || second == null) ? null : !decides;
    };
  }

  static Form not(Form form) {
    return form == null
        ? null
        : scope -> {
          Boolean truth = truth(form.of(scope));
          return truth == null ? null : (Object) !truth;
        };
  }

  static Form choice(Form condition, Form then, Form otherwise) {
    if (condition == null || then == null || otherwise == null) {
      return null;
    }
    return scope -> {
      Boolean truth = truth(condition.of(scope));
      if (truth == null) {
        return null;
      }
      return truth ? then.of(scope) : otherwise.of(scope);
    };
  }

  /** An attribute may be anything; what is no truth value is CEL's to refuse. */
  private static Boolean truth(Object value) {
    if (value == null || value instanceof Boolean) {
      return (Boolean) value;
    }
    throw new Plain.OddValueException();
  }

  static Form equal(Form left, Form right) {
    if (left == null || right == null) {
      return null;
    }
    return scope -> {
      Object first = left.of(scope);
      Object second = right.of(scope);
      return (first == null || second == null) ? null : same(first, second);
    };
  }

  private static Object same(Object first, Object second) {
    return first instanceof Double one && second instanceof Double other
        ? one.doubleValue() == other.doubleValue()
        : first.equals(second);
  }
}
