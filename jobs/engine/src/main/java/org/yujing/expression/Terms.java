package org.yujing.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an expression reads, and which texts its fields must hold for it to be true. */
final class Terms {
  /** The fields that signals are routed by. */
  private static final Set<String> ROUTING =
      Set.of("metric", "type", "category", "channel", "device", "rule");

  private final CelAbstractSyntaxTree tree;
  private final Set<String> topLevel;

  Terms(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
    this.tree = tree;
    this.topLevel = Set.copyOf(vocabulary.names(""));
  }

  /** The top-level names it reads; {@code season} reads the time. */
  Set<String> names() {
    return CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .map(node -> name(node.expr()))
        .filter(topLevel::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Field by field, the values one of which it holds wherever the expression is true. */
  static Map<String, Set<String>> of(CelExpr expr) {
    if (expr.getKind() != Kind.CALL) {
      return Map.of();
    }
    CelCall call = expr.call();
    return switch (call.function()) {
      case "_&&_" -> both(of(call.args().get(0)), of(call.args().get(1)));
      case "_||_" -> either(of(call.args().get(0)), of(call.args().get(1)));
      case "_==_" -> equal(call.args().get(0), call.args().get(1));
      case "@in" -> in(call.args().get(0), call.args().get(1));
      default -> Map.of();
    };
  }

  /** Whether an expression says that a field holds some value, and nothing else. */
  static boolean tells(CelExpr expr, String field) {
    return expr.getKind() == Kind.CALL
        && Set.of("_==_", "@in").contains(expr.call().function())
        && of(expr).containsKey(field);
  }

  private static String name(CelExpr expr) {
    boolean season =
        expr.getKind() == Kind.CALL && expr.call().function().equals(OwnFunctions.SEASON);
    return season ? "time" : expr.getKind() == Kind.IDENT ? expr.ident().name() : "";
  }

  private static Map<String, Set<String>> both(
      Map<String, Set<String>> left, Map<String, Set<String>> right) {
    Map<String, Set<String>> all = new LinkedHashMap<>(left);
    right.forEach((field, values) -> all.merge(field, values, Terms::common));
    return all;
  }

  private static Map<String, Set<String>> either(
      Map<String, Set<String>> left, Map<String, Set<String>> right) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    left.forEach(
        (field, values) -> {
          if (right.containsKey(field)) {
            Set<String> together = new LinkedHashSet<>(values);
            together.addAll(right.get(field));
            all.put(field, together);
          }
        });
    return all;
  }

  private static Set<String> common(Set<String> left, Set<String> right) {
    return left.stream().filter(right::contains).collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> equal(CelExpr left, CelExpr right) {
    boolean fieldFirst = left.getKind() == Kind.IDENT;
    return fieldFirst ? in(left, List.of(right)) : in(right, List.of(left));
  }

  private static Map<String, Set<String>> in(CelExpr field, CelExpr values) {
    return values.getKind() == Kind.LIST ? in(field, values.list().elements()) : Map.of();
  }

  private static Map<String, Set<String>> in(CelExpr field, List<CelExpr> values) {
    boolean texts =
        values.stream()
            .allMatch(
                value ->
                    value.getKind() == Kind.CONSTANT
                        && value.constant().getKind() == CelConstant.Kind.STRING_VALUE);
    if (!texts || field.getKind() != Kind.IDENT || !ROUTING.contains(field.ident().name())) {
      return Map.of();
    }
    return Map.of(
        field.ident().name(),
        values.stream().map(value -> value.constant().stringValue()).collect(Collectors.toSet()));
  }
}
