package org.yujing.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates the plain part of CEL directly, which is most of what rules ask: fields, constants,
 * comparisons, membership in a list of texts, and, or, not. Its results are CEL's; what it has no
 * form for is left to CEL as a whole.
 */
final class Plain {
  /** Beyond this a whole number is not exactly a decimal. */
  private static final long MOST_EXACT = 1L << 53;

  private final CelAbstractSyntaxTree tree;

  private Plain(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  /** A part of an expression. */
  interface Form {
    /**
     * Its value, or null where it is unknown.
     *
     * @throws OddValueException where a name stands for something else than was checked
     */
    Object of(Scope scope);
  }

  /** Only CEL knows what to do with this value. */
  static final class OddValueException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OddValueException() {
      super(null, null, false, false);
    }
  }

  /** The direct form of a checked expression; empty where something in it has none. */
  static Optional<Form> of(CelAbstractSyntaxTree checked) {
    return Optional.ofNullable(new Plain(checked).form(checked.getExpr()));
  }

  private Form form(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr.constant());
      case IDENT -> ident(expr);
      case SELECT -> select(expr, expr.select());
      case CALL -> call(expr.call());
      default -> null;
    };
  }

  private static Form constant(CelConstant constant) {
    Object value =
        switch (constant.getKind()) {
          case STRING_VALUE -> constant.stringValue();
          case BOOLEAN_VALUE -> constant.booleanValue();
          case DOUBLE_VALUE -> constant.doubleValue();
          case INT64_VALUE ->
              Math.abs(constant.int64Value()) <= MOST_EXACT
                  ? (Object) (double) constant.int64Value()
                  : null;
          default -> null;
        };
    return value == null ? null : scope -> value;
  }

  private Form ident(CelExpr expr) {
    Class<?> type = type(expr);
    String name = expr.ident().name();
    return type == null ? null : scope -> checked(scope.find(name), type);
  }

  /** A field of a group, such as {@code place.grid}. */
  private Form select(CelExpr expr, CelSelect select) {
    Class<?> type = type(expr);
    if (type == null || select.testOnly() || select.operand().getKind() != Kind.IDENT) {
      return null;
    }
    String group = select.operand().ident().name();
    String field = select.field();
    return scope -> {
      Object fields = scope.find(group);
      if (fields == null) {
        return null;
      }
      if (!(fields instanceof Map<?, ?> map)) {
        throw new OddValueException();
      }
      return checked(map.get(field), type);
    };
  }

  private static Object checked(Object value, Class<?> type) {
    if (value != null && !type.isInstance(value)) {
      throw new OddValueException();
    }
    return value;
  }

  /** What its values are, or null where that is nothing plain. */
  private Class<?> type(CelExpr expr) {
    CelKind kind = tree.getType(expr.id()).map(type -> type.kind()).orElse(CelKind.UNSPECIFIED);
    return switch (kind) {
      case STRING -> String.class;
      case DOUBLE -> Double.class;
      case BOOL -> Boolean.class;
      default -> null;
    };
  }

  private Form call(CelCall call) {
    if (call.target().isPresent()) {
      return null;
    }
    List<CelExpr> args = call.args();
    return switch (call.function()) {
      case "_&&_" -> both(form(args.get(0)), form(args.get(1)));
      case "_||_" -> either(form(args.get(0)), form(args.get(1)));
      case "!_" -> not(form(args.get(0)));
      case "_==_" -> equal(args);
      case "_!=_" -> not(equal(args));
      case "_<_" -> compare(args, (one, other) -> one < other);
      case "_<=_" -> compare(args, (one, other) -> one <= other);
      case "_>_" -> compare(args, (one, other) -> one > other);
      case "_>=_" -> compare(args, (one, other) -> one >= other);
      case "@in" -> in(args.get(0), args.get(1));
      default -> null;
    };
  }

  /** What is false makes it false even if the other is unknown. */
  private static Form both(Form left, Form right) {
    return joined(left, right, Boolean.FALSE);
  }

  private static Form either(Form left, Form right) {
    return joined(left, right, Boolean.TRUE);
  }

  private static Form joined(Form left, Form right, Boolean decides) {
    if (left == null || right == null) {
      return null;
    }
    return scope -> {
      Object first = left.of(scope);
      if (decides.equals(first)) {
        return decides;
      }
      Object second = right.of(scope);
      if (decides.equals(second)) {
        return decides;
      }
      return (first == null || second == null) ? null : !decides;
    };
  }

  private static Form not(Form form) {
    return form == null
        ? null
        : scope -> form.of(scope) instanceof Boolean truth ? (Object) !truth : null;
  }

  private Form equal(List<CelExpr> args) {
    Form left = form(args.get(0));
    Form right = form(args.get(1));
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

  private interface Order {
    boolean holds(double one, double other);
  }

  /** Numbers only; texts have an order of their own. */
  private Form compare(List<CelExpr> args, Order order) {
    Form left = form(args.get(0));
    Form right = form(args.get(1));
    boolean texts = type(args.get(0)) == String.class || type(args.get(1)) == String.class;
    if (left == null || right == null || texts) {
      return null;
    }
    return scope -> {
      Object first = left.of(scope);
      Object second = right.of(scope);
      if (first == null || second == null) {
        return null;
      }
      if (first instanceof Double one && second instanceof Double other) {
        return order.holds(one, other);
      }
      throw new OddValueException();
    };
  }

  private Form in(CelExpr element, CelExpr list) {
    Form wanted = form(element);
    if (wanted == null || type(element) != String.class || list.getKind() != Kind.LIST) {
      return null;
    }
    Set<Object> values = new HashSet<>();
    for (CelExpr value : list.list().elements()) {
      if (value.getKind() != Kind.CONSTANT
          || value.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
        return null;
      }
      values.add(value.constant().stringValue());
    }
    return scope -> {
      Object found = wanted.of(scope);
      return found == null ? null : (Object) values.contains(found);
    };
  }
}
