package org.yujing.expression;

import java.util.List;
import org.yujing.expression.Plain.Form;

/** Comparisons and sums of numbers; texts and times have an order of their own, which is CEL's. */
final class PlainNumbers {
  private PlainNumbers() {}

  /** What two numbers give; null where that is unknown. */
  private interface Meaning {
    Object of(double one, double other);
  }

  /** The form of an operator on these, or null where it has none. */
  static Form of(String operator, List<Form> on) {
    return switch (operator) {
      case "_<_" -> both(on, (one, other) -> one < other);
      case "_<=_" -> both(on, (one, other) -> one <= other);
      case "_>_" -> both(on, (one, other) -> one > other);
      case "_>=_" -> both(on, (one, other) -> one >= other);
      case "_+_" -> both(on, (one, other) -> one + other);
      case "_-_" -> both(on, (one, other) -> one - other);
      case "_*_" -> both(on, (one, other) -> one * other);
      case MixedNumbers.DIVIDE -> both(on, (one, other) -> byZero(other) ? null : one / other);
      case MixedNumbers.REMAINDER -> both(on, (one, other) -> byZero(other) ? null : one % other);
      case "-_" -> negative(on.get(0));
      default -> null;
    };
  }

  private static boolean byZero(double divisor) {
    return divisor == 0;
  }

  private static Form both(List<Form> on, Meaning meaning) {
    Form left = on.get(0);
    Form right = on.get(1);
    return scope -> {
      Object first = left.of(scope);
      Object second = right.of(scope);
      return (first == null || second == null) ? null : meaning.of(number(first), number(second));
    };
  }

  private static Form negative(Form of) {
    return scope -> {
      Object value = of.of(scope);
      return value == null ? null : (Object) (-number(value));
    };
  }

  private static double number(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    throw new Plain.OddValueException();
  }
}
