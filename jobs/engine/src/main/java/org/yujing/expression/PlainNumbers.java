package org.yujing.expression;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.yujing.expression.Plain.Form;

/** Comparisons and sums of numbers; texts and times have an order of their own, which is CEL's. */
final class PlainNumbers {
  private PlainNumbers() {}

  private interface Order {
    boolean holds(double one, double other);
  }

  /** The form of an operator on these, or null where it has none. */
  static Form of(String operator, List<Form> on) {
    return switch (operator) {
      case "_<_" -> compare(on, (one, other) -> one < other);
      case "_<=_" -> compare(on, (one, other) -> one <= other);
      case "_>_" -> compare(on, (one, other) -> one > other);
      case "_>=_" -> compare(on, (one, other) -> one >= other);
      case "_+_" -> reckon(on, (one, other) -> one + other);
      case "_-_" -> reckon(on, (one, other) -> one - other);
      case "_*_" -> reckon(on, (one, other) -> one * other);
      case MixedNumbers.DIVIDE -> divide(on, (one, other) -> one / other);
      case MixedNumbers.REMAINDER -> divide(on, (one, other) -> one % other);
      case "-_" -> negative(on.get(0));
      default -> null;
    };
  }

  private static Form compare(List<Form> on, Order order) {
    Form left = on.get(0);
    Form right = on.get(1);
    return scope -> {
      Object first = left.of(scope);
      Object second = right.of(scope);
      return (first == null || second == null)
          ? null
          : (Object) order.holds(number(first), number(second));
    };
  }

  private static Form reckon(List<Form> on, DoubleBinaryOperator reckoning) {
    Form left = on.get(0);
    Form right = on.get(1);
    return scope -> {
      Object first = left.of(scope);
      Object second = right.of(scope);
      return (first == null || second == null)
          ? null
          : (Object) reckoning.applyAsDouble(number(first), number(second));
    };
  }

  /** By zero it is unknown. */
  private static Form divide(List<Form> on, DoubleBinaryOperator reckoning) {
    Form result = reckon(on, reckoning);
    Form divisor = on.get(1);
    return scope -> {
      Object by = divisor.of(scope);
      return by == null || number(by) == 0 ? null : result.of(scope);
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
