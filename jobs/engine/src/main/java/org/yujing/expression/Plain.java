package org.yujing.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Evaluates the plain part of CEL directly, which is most of what rules ask: fields, attributes,
 * constants, comparisons, membership in a list of texts, sums and products, and, or, not, choices,
 * lexicons and seasons. Its results are CEL's; what it has no form for is left to CEL as a whole.
 */
final class Plain {
  /** Beyond this a whole number is not exactly a decimal. */
  private static final long MOST_EXACT = 1L << 53;

  private static final Form HOLDS = scope -> true;

  private final CelAbstractSyntaxTree tree;
  private final Functions functions;
  private final ZoneId zone;

  private Plain(CelAbstractSyntaxTree tree, Functions functions, ZoneId zone) {
    this.tree = tree;
    this.functions = functions;
    this.zone = zone;
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
  static Optional<Form> of(CelAbstractSyntaxTree checked, Functions functions, ZoneId zone) {
    return Optional.ofNullable(new Plain(checked, functions, zone).form(checked.getExpr()));
  }

  /**
   * By field, what is left of a condition where the field is known to hold one of the values that
   * it asks for; without those fields where that has no direct form.
   */
  static Map<String, Form> left(
      CelAbstractSyntaxTree checked, Functions functions, ZoneId zone, Set<String> fields) {
    Plain plain = new Plain(checked, functions, zone);
    Map<String, Form> left = new HashMap<>();
    for (String field : fields) {
      Form form = plain.left(checked.getExpr(), field);
      if (form != null) {
        left.put(field, form);
      }
    }
    return left;
  }

  private Form left(CelExpr expr, String field) {
    if (Terms.tells(expr, field)) {
      return HOLDS;
    }
    boolean both = expr.getKind() == Kind.CALL && expr.call().function().equals("_&&_");
    if (!both) {
      return form(expr);
    }
    Form one = left(expr.call().args().get(0), field);
    Form other = left(expr.call().args().get(1), field);
    if (one == HOLDS) {
      return other;
    }
    return other == HOLDS ? one : PlainLogic.both(one, other);
  }

  /** Null where there is no plain form. */
  private Form form(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr.constant());
      case IDENT -> ident(expr);
      case SELECT -> select(expr, expr.select());
      case CALL -> call(expr, expr.call());
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

  /** A field of a group, such as {@code place.grid} or {@code target.attrs.kind}. */
  private Form select(CelExpr expr, CelSelect select) {
    Class<?> type = type(expr);
    Form group = type == null || select.testOnly() ? null : group(select.operand());
    String field = select.field();
    return group == null
        ? null
        : scope -> {
          Map<?, ?> fields = (Map<?, ?>) group.of(scope);
          return fields == null ? null : checked(fields.get(field), type);
        };
  }

  /** What holds fields by name. */
  private Form group(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> {
        String name = expr.ident().name();
        yield scope -> checked(scope.find(name), Map.class);
      }
      case SELECT -> {
        Form outer = expr.select().testOnly() ? null : group(expr.select().operand());
        String name = expr.select().field();
        yield outer == null
            ? null
            : scope -> {
              Map<?, ?> fields = (Map<?, ?>) outer.of(scope);
              return fields == null ? null : checked(fields.get(name), Map.class);
            };
      }
      default -> null;
    };
  }

  /** Whole numbers, which only rows have, equal decimals in a way of CEL's own. */
  private static Object checked(Object value, Class<?> type) {
    if (value != null && (!type.isInstance(value) || value instanceof Long)) {
      throw new OddValueException();
    }
    return value;
  }

  /** What its values are, or null where that is nothing plain. */
  private Class<?> type(CelExpr expr) {
    return switch (kind(expr)) {
      case STRING -> String.class;
      case DOUBLE -> Double.class;
      case BOOL -> Boolean.class;
      case TIMESTAMP -> Instant.class;
      // An attribute: a text, a number or a truth value.
      case DYN -> Comparable.class;
      default -> null;
    };
  }

  private CelKind kind(CelExpr expr) {
    return tree.getType(expr.id()).map(type -> type.kind()).orElse(CelKind.UNSPECIFIED);
  }

  private Form call(CelExpr expr, CelCall call) {
    if (call.target().isPresent()) {
      return member(call);
    }
    List<CelExpr> args = call.args();
    return switch (call.function()) {
      case "_&&_" -> PlainLogic.both(form(args.get(0)), form(args.get(1)));
      case "_||_" -> PlainLogic.either(form(args.get(0)), form(args.get(1)));
      case "!_" -> PlainLogic.not(form(args.get(0)));
      case "_?_:_" -> PlainLogic.choice(form(args.get(0)), form(args.get(1)), form(args.get(2)));
      case "_==_" -> PlainLogic.equal(form(args.get(0)), form(args.get(1)));
      case "_!=_" -> PlainLogic.not(PlainLogic.equal(form(args.get(0)), form(args.get(1))));
      case "@in" -> in(args.get(0), args.get(1));
      case OwnFunctions.MENTIONS -> texts(args.get(0), args.get(1), functions::mentions);
      case OwnFunctions.SEASON -> season(args);
      default -> kind(expr) == CelKind.DOUBLE || kind(expr) == CelKind.BOOL ? numbers(call) : null;
    };
  }

  /** Whole numbers among themselves overflow where decimals do not, and texts have an order. */
  private Form numbers(CelCall call) {
    if (call.args().stream().anyMatch(arg -> kind(arg) == CelKind.STRING)) {
      return null;
    }
    List<Form> forms = call.args().stream().map(this::form).toList();
    return forms.contains(null) ? null : PlainNumbers.of(call.function(), forms);
  }

  private Form member(CelCall call) {
    if (call.args().size() != 1) {
      return null;
    }
    CelExpr text = call.target().get();
    CelExpr other = call.args().get(0);
    return switch (call.function()) {
      case "startsWith" -> texts(text, other, String::startsWith);
      case "endsWith" -> texts(text, other, String::endsWith);
      case "contains" -> texts(text, other, String::contains);
      default -> null;
    };
  }

  private Form texts(CelExpr one, CelExpr other, BiPredicate<String, String> holds) {
    Form first = form(one);
    Form second = form(other);
    if (first == null || second == null) {
      return null;
    }
    return scope -> {
      Object left = checked(first.of(scope), String.class);
      Object right = checked(second.of(scope), String.class);
      return (left == null || right == null)
          ? null
          : (Object) holds.test((String) left, (String) right);
    };
  }

  private Form season(List<CelExpr> args) {
    Form calendar = form(args.get(0));
    Form time = args.size() == 2 ? form(args.get(1)) : null;
    if (calendar == null || time == null) {
      return null;
    }
    return scope -> {
      Object name = checked(calendar.of(scope), String.class);
      Object moment = checked(time.of(scope), Instant.class);
      return (name == null || moment == null)
          ? null
          : (Object) functions.season((String) name, (Instant) moment, zone);
    };
  }

  /** A text in a list of texts, or a path among the known fields. */
  private Form in(CelExpr element, CelExpr among) {
    Form wanted = form(element);
    if (wanted == null) {
      return null;
    }
    if (among.getKind() == Kind.IDENT && kind(among) == CelKind.MAP) {
      Form map = group(among);
      return scope -> {
        Map<?, ?> names = (Map<?, ?>) map.of(scope);
        Object name = wanted.of(scope);
        return (names == null || name == null) ? null : (Object) names.containsKey(name);
      };
    }
    Set<Object> values = among.getKind() == Kind.LIST ? texts(among) : null;
    return values == null
        ? null
        : scope -> {
          Object found = wanted.of(scope);
          return found == null ? null : (Object) values.contains(found);
        };
  }

  /** Null where something in the list is no constant text. */
  private static Set<Object> texts(CelExpr list) {
    Set<Object> values = new HashSet<>();
    for (CelExpr value : list.list().elements()) {
      if (value.getKind() != Kind.CONSTANT
          || value.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
        return null;
      }
      values.add(value.constant().stringValue());
    }
    return values;
  }
}
